package org.hongyan.web.ledger;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.hongyan.course.DemoCatalogue;
import org.hongyan.ledger.DemoLedger;
import org.hongyan.place.DemoPlaces;
import org.hongyan.plan.seeding.DemoTeaching;
import org.hongyan.session.timetable.DemoProgramme;
import org.hongyan.shared.Settings;

/**
 * In demo mode, a new database shows the made-up ledger from the first page on, and the resources
 * that its classes used.
 */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoLedgerAtStart {

  @Inject private Settings settings;
  @Inject private DemoLedger ledger;
  @Inject private DemoPlaces places;
  @Inject private DemoCatalogue catalogue;
  @Inject private DemoTeaching teaching;
  @Inject private DemoProgramme programme;

  @PostConstruct
  void start() {
    if (settings.demo()) {
      ledger.seed();
      places.seed();
      catalogue.seed();
      teaching.seed();
      programme.seed();
    }
  }
}
