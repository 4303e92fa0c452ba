package org.hongyan.web.registration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.hongyan.registration.DemoTrainee;
import org.hongyan.shared.Settings;

/** In demo mode, the account {@code trainee} belongs to somebody who can register. */
@Singleton
@Startup
@DependsOn({"Startup", "AccountsAtStart"})
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoTraineeAtStart {

  @Inject private Settings settings;
  @Inject private DemoTrainee trainee;

  @PostConstruct
  void start() {
    if (settings.demo()) {
      trainee.seed();
    }
  }
}
