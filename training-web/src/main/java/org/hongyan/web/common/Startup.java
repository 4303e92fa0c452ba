package org.hongyan.web.common;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.hongyan.plan.seeding.FirstContents;
import org.hongyan.security.crypto.KeyMark;

/**
 * Brings the database up to date, with its reference data, before the first request. It stands in
 * the WAR because beans of a library in an EAR are not started.
 */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {

  @Inject private EarlyMigration migration;
  @Inject private KeyMark keyMark;
  @Inject private FirstContents firstContents;

  @PostConstruct
  void start() {
    migration.await();
    keyMark.confirm();
    firstContents.fill();
  }
}
