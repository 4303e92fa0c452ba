package org.hongyan.web.notification;

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

/** Looks every few seconds whether mail is due, on each node. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxAtStart {

  private static final int SECONDS = 5;

  @Resource private ManagedScheduledExecutorService threads;
  @Inject private OutboxRound round;
  private ScheduledFuture<?> rounds;

  @PostConstruct
  void start() {
    rounds = threads.scheduleWithFixedDelay(round::run, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    rounds.cancel(false);
  }
}
