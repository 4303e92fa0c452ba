package org.hongyan.account;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.hongyan.shared.Recent;

/**
 * Counts failures of names that no account has, as accounts count theirs: else a lock would tell
 * that the account exists. Kept in memory, the ten thousand names that failed last only.
 */
final class UnknownNames {

  private static final int MOST = 10_000;

  private final Map<String, Attempts> attempts = new Recent<>(MOST);

  private record Attempts(int failures, Instant first, Instant lockedUntil) {

    Attempts failed(Instant now) {
      boolean fresh = !now.isBefore(first.plus(Account.FAILURE_WINDOW));
      int count = fresh ? 1 : failures + 1;
      return count >= Account.FAILURES_ALLOWED
          ? new Attempts(0, now, now.plus(Account.LOCK))
          : new Attempts(count, fresh ? now : first, null);
    }
  }

  /** Counts one more failure; whether the name was locked already. */
  synchronized boolean lockedAfterFailure(String username, Instant now) {
    String key = username.toLowerCase(Locale.ROOT);
    Attempts before = attempts.getOrDefault(key, new Attempts(0, now, null));
    if (before.lockedUntil() != null && now.isBefore(before.lockedUntil())) {
      return true;
    }
    attempts.put(key, before.failed(now));
    return false;
  }
}
