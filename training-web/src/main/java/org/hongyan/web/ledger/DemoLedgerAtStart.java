package org.hongyan.web.ledger;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.hongyan.ledger.DemoLedger;
import org.hongyan.shared.Settings;

/** In demo mode, a new database shows the made-up ledger from the first page on. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoLedgerAtStart {

  @Inject private Settings settings;
  @Inject private DemoLedger ledger;

  @PostConstruct
  void start() {
    if (settings.demo()) {
      ledger.seed();
    }
  }
}
