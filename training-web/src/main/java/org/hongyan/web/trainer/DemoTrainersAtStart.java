package org.hongyan.web.trainer;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.hongyan.shared.Settings;
import org.hongyan.trainer.DemoTrainers;

/** In demo mode, a new database has a made-up trainer pool. */
@Singleton
@Startup
@DependsOn({"Startup", "AccountsAtStart"})
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoTrainersAtStart {

  @Inject private Settings settings;
  @Inject private DemoTrainers trainers;

  @PostConstruct
  void start() {
    if (settings.demo()) {
      trainers.seed();
    }
  }
}
