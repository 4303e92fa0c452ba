package org.hongyan.web.session;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.hongyan.session.invitation.DemoInvitations;
import org.hongyan.shared.Settings;

/** In demo mode, a new database has a class for which trainers are being asked. */
@Singleton
@Startup
@DependsOn({"Startup", "DemoLedgerAtStart", "DemoTrainersAtStart"})
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoInvitationsAtStart {

  @Inject private Settings settings;
  @Inject private DemoInvitations invitations;

  @PostConstruct
  void start() {
    if (settings.demo()) {
      invitations.seed();
    }
  }
}
