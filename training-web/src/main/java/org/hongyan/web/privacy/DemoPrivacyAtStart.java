package org.hongyan.web.privacy;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.hongyan.privacy.DemoPrivacyRequests;
import org.hongyan.shared.Settings;

/** In demo mode, some of the made-up people ask about their data. */
@Singleton
@Startup
@DependsOn({"Startup", "DemoLedgerAtStart"})
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoPrivacyAtStart {

  @Inject private Settings settings;
  @Inject private DemoPrivacyRequests requests;

  @PostConstruct
  void start() {
    if (settings.demo()) {
      requests.seed();
    }
  }
}
