package org.hongyan.web.common;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Starts the rounds once the database is up to date; they end with the product. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class RoundsAtStart {

  private static final int SECONDS = 5;

  @Resource private ManagedScheduledExecutorService threads;
  @Inject private Rounds rounds;
  private ScheduledFuture<?> running;

  @PostConstruct
  void start() {
    running = threads.scheduleWithFixedDelay(rounds::run, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    running.cancel(false);
  }
}
