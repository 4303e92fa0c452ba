package org.hongyan.web.interest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hongyan.interest.InterestSweep;
import org.hongyan.web.common.Round;

/** Forgets interests whose time is over, once an hour. */
@ApplicationScoped
public class InterestRound implements Round {

  private static final Duration PAUSE = Duration.ofHours(1);

  private final InterestSweep sweep;
  private final Clock clock;
  private Instant next = Instant.MIN;

  @Inject
  public InterestRound(InterestSweep sweep, Clock clock) {
    this.sweep = sweep;
    this.clock = clock;
  }

  protected InterestRound() {
    this(null, null);
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return;
    }
    sweep.sweep();
    next = now.plus(PAUSE);
  }
}
