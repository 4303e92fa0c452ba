package org.hongyan.web.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hongyan.idempotency.KeyedRequests;
import org.hongyan.web.common.Round;

/** Forgets old keys, once an hour. */
@ApplicationScoped
public class KeyRound implements Round {

  private static final Duration PAUSE = Duration.ofHours(1);

  private final KeyedRequests requests;
  private final Clock clock;
  private Instant next = Instant.MIN;

  @Inject
  public KeyRound(KeyedRequests requests, Clock clock) {
    this.requests = requests;
    this.clock = clock;
  }

  protected KeyRound() {
    this(null, null);
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return;
    }
    requests.sweep();
    next = now.plus(PAUSE);
  }
}
