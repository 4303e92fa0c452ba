package org.hongyan.web.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hongyan.notification.OutboxDelivery;
import org.hongyan.security.Caller;
import org.hongyan.security.CurrentCaller;

/** One look at what is due, in the product's own name. */
@ApplicationScoped
public class OutboxRound {

  private static final Logger LOG = Logger.getLogger(OutboxRound.class.getName());

  private final OutboxDelivery delivery;
  private final CurrentCaller caller;

  @Inject
  public OutboxRound(OutboxDelivery delivery, CurrentCaller caller) {
    this.delivery = delivery;
    this.caller = caller;
  }

  protected OutboxRound() {
    this(null, null);
  }

  /** Never fails: a round that throws would be the last one. */
  @ActivateRequestContext
  public void run() {
    try {
      caller.enter(Caller.SYSTEM, "");
      delivery.run();
    } catch (RuntimeException fault) {
      LOG.log(Level.WARNING, "The outbox could not be worked off; it is tried again", fault);
    }
  }
}
