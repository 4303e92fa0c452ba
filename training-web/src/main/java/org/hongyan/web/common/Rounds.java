package org.hongyan.web.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hongyan.security.Caller;
import org.hongyan.security.CurrentCaller;

/** Runs each round; one that fails keeps neither the others nor the next time from running. */
@ApplicationScoped
public class Rounds {

  private static final Logger LOG = Logger.getLogger(Rounds.class.getName());

  private final Instance<Round> rounds;
  private final CurrentCaller caller;

  @Inject
  public Rounds(@Any Instance<Round> rounds, CurrentCaller caller) {
    this.rounds = rounds;
    this.caller = caller;
  }

  protected Rounds() {
    this(null, null);
  }

  /** Never throws: a schedule whose task throws ends. */
  @ActivateRequestContext
  public void run() {
    caller.enter(Caller.SYSTEM, "");
    for (Round round : rounds) {
      try {
        round.run();
      } catch (RuntimeException fault) {
        LOG.log(Level.WARNING, "A round failed; it is tried again in a few seconds", fault);
      }
    }
  }
}
