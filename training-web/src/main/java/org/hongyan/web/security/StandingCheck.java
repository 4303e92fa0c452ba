package org.hongyan.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hongyan.account.OwnAccount;
import org.hongyan.account.Standing;

/**
 * Asks how an account stands, at most every few seconds: a disabled account or a changed password
 * ends its sessions, changed roles take effect.
 */
@ApplicationScoped
public class StandingCheck {

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final int MOST = 10_000;

  private record Checked(Instant at, Optional<Standing> standing) {}

  private final Map<Long, Checked> checked = new ConcurrentHashMap<>();
  private final OwnAccount accounts;
  private final Clock clock;

  @Inject
  public StandingCheck(OwnAccount accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  protected StandingCheck() {
    this(null, null);
  }

  /** The account as it stands now, when the session's owner may still use it. */
  public Optional<Standing> now(Standing kept) {
    Long id = kept.caller().accountId();
    Instant now = clock.instant();
    Checked last = checked.get(id);
    if (last == null || !now.isBefore(last.at().plus(FRESH))) {
      if (checked.size() > MOST) {
        checked.clear();
      }
      last = new Checked(now, accounts.standing(id));
      checked.put(id, last);
    }
    return last.standing()
        .filter(current -> current.passwordChangedAt().equals(kept.passwordChangedAt()));
  }

  /** Asks anew at the next request: this node has just changed the account. */
  public void forget(Long accountId) {
    checked.remove(accountId);
  }
}
