package org.hongyan.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.hongyan.account.DemoAccounts;
import org.hongyan.account.SetupLink;
import org.hongyan.shared.Settings;

/**
 * Sees to it that somebody can sign in: the known accounts in demo mode; else, as long as there is
 * no account, a one-time link for the first administrator, told on the console only.
 */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class AccountsAtStart {

  private static final Logger LOG = Logger.getLogger(AccountsAtStart.class.getName());

  @Inject private Settings settings;
  @Inject private DemoAccounts demoAccounts;
  @Inject private SetupLink setupLink;

  @PostConstruct
  void start() {
    if (settings.demo()) {
      demoAccounts.seed();
    } else {
      setupLink
          .issue()
          .ifPresent(
              token ->
                  LOG.warning(
                      "No account exists yet. Within 24 hours, open this page of the product to"
                          + " create the first administrator: /setup?token="
                          + token));
    }
  }
}
