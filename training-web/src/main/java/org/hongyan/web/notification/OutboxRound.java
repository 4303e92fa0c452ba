package org.hongyan.web.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hongyan.notification.OutboxDelivery;
import org.hongyan.web.common.Round;

/** Sends the mail that is due. */
@ApplicationScoped
public class OutboxRound implements Round {

  private final OutboxDelivery delivery;

  @Inject
  public OutboxRound(OutboxDelivery delivery) {
    this.delivery = delivery;
  }

  protected OutboxRound() {
    this(null);
  }

  @Override
  public void run() {
    delivery.run();
  }
}
