package org.hongyan.web.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hongyan.registration.SeatSweep;
import org.hongyan.web.common.Round;

/** Ends offers in time, gives kept seats back, and gives what is free to who waits. */
@ApplicationScoped
public class SeatRound implements Round {

  private static final Logger LOG = Logger.getLogger(SeatRound.class.getName());

  private final SeatSweep sweep;

  @Inject
  public SeatRound(SeatSweep sweep) {
    this.sweep = sweep;
  }

  protected SeatRound() {
    this(null);
  }

  /** One class that fails does not keep the others back. */
  @Override
  public void run() {
    for (Long id : sweep.due()) {
      try {
        sweep.settle(id);
      } catch (RuntimeException fault) {
        LOG.log(Level.WARNING, fault, () -> "Seats of class " + id + " could not be settled");
      }
    }
  }
}
