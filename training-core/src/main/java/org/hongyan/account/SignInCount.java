package org.hongyan.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Counts sign-ins of a name one after the other, each in a transaction of its own. */
@ApplicationScoped
public class SignInCount {

  /** What became of an attempt. */
  public enum Result {
    LET_IN,
    REFUSED,
    LOCKED
  }

  /**
   * An attempt as counted.
   *
   * @param standing who was let in, else null
   */
  public record Outcome(Result result, Standing standing) {
    public String action() {
      return switch (result) {
        case LET_IN -> "SIGNED_IN";
        case REFUSED -> "SIGN_IN_FAILED";
        case LOCKED -> "SIGN_IN_LOCKED";
      };
    }
  }

  private final AccountTable accounts;
  private final Clock clock;
  private final UnknownNames unknown = new UnknownNames();

  @Inject
  public SignInCount(AccountTable accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  protected SignInCount() {
    this(null, null);
  }

  /** The hash of an account that may sign in. */
  @Transactional
  public Optional<String> hashOf(String username) {
    return accounts.named(username).filter(Account::enabled).map(Account::passwordHash);
  }

  /** Counts an attempt whose password was right or wrong; while locked, right ones fail as well. */
  @Transactional(TxType.REQUIRES_NEW)
  public Outcome settle(String username, boolean right) {
    Instant now = clock.instant();
    Optional<Account> found =
        accounts.named(username).flatMap(account -> accounts.locked(account.id()));
    if (found.isEmpty()) {
      boolean locked = unknown.lockedAfterFailure(username, now);
      return new Outcome(locked ? Result.LOCKED : Result.REFUSED, null);
    }
    Account account = found.get();
    if (account.lockedAt(now)) {
      return new Outcome(Result.LOCKED, null);
    }
    if (right && account.enabled()) {
      account.signedIn(now);
      return new Outcome(Result.LET_IN, Standing.of(account));
    }
    account.signInFailed(now);
    return new Outcome(Result.REFUSED, null);
  }
}
