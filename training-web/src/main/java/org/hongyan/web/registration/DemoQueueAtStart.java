package org.hongyan.web.registration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.hongyan.registration.DemoQueue;
import org.hongyan.shared.Settings;

/** In demo mode, a class is full and people wait for its seats. */
@Singleton
@Startup
@DependsOn({"Startup", "DemoLedgerAtStart"})
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoQueueAtStart {

  @Inject private Settings settings;
  @Inject private DemoQueue queue;

  @PostConstruct
  void start() {
    if (settings.demo()) {
      queue.seed();
    }
  }
}
