package org.hongyan.web.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hongyan.notification.Outbox;
import org.hongyan.notification.OutboxDelivery;
import org.hongyan.web.common.Round;

/** Sends the messages that are due, and once an hour takes out those that are old. */
@ApplicationScoped
public class OutboxRound implements Round {

  private static final Duration PAUSE = Duration.ofHours(1);

  private final OutboxDelivery delivery;
  private final Outbox outbox;
  private final Clock clock;
  private Instant next = Instant.MIN;

  @Inject
  public OutboxRound(OutboxDelivery delivery, Outbox outbox, Clock clock) {
    this.delivery = delivery;
    this.outbox = outbox;
    this.clock = clock;
  }

  protected OutboxRound() {
    this(null, null, null);
  }

  @Override
  public void run() {
    delivery.run();
    Instant now = clock.instant();
    if (!now.isBefore(next)) {
      outbox.sweep();
      next = now.plus(PAUSE);
    }
  }
}
