package org.hongyan.web.idempotency;

import java.util.Set;
import java.util.regex.Pattern;

/** Which calls an {@code Idempotency-Key} is heard for. */
final class KeyedCalls {

  private static final Set<String> WRITES = Set.of("POST", "PUT", "DELETE", "PATCH");

  private static final int LONGEST = 200;
  private static final int SHORTEST_ANONYMOUS = 16;
  private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]+");

  /**
   * Not for tokens, which no database keeps, and whose refusals are audited in transactions of
   * their own; nor for a run of the solver, which another thread begins before this one commits,
   * and of which there is never more than one.
   */
  private static final Pattern EXCLUDED =
      Pattern.compile("/api/v1/(tokens(/.*)?|plan-proposals/\\d+/solving)");

  /** Done together with others in one transaction, to which the key belongs as well. */
  private static final Pattern GATHERED =
      Pattern.compile("/api/v1/(public/)?sessions/\\d{1,18}/registrations");

  private KeyedCalls() {}

  /** Whether the call keeps its answer itself, see {@link KeptMarks}. */
  static boolean gathered(String method, String path) {
    return method.equals("POST") && GATHERED.matcher(path).matches();
  }

  static boolean hears(String method, String path) {
    return WRITES.contains(method)
        && path.startsWith("/api/v1/")
        && !EXCLUDED.matcher(path).matches();
  }

  /** Whether a key is one; who is not signed in is known by the key alone, which is longer then. */
  static boolean wellFormed(String key, boolean signedIn) {
    return key.length() <= LONGEST
        && PRINTABLE.matcher(key).matches()
        && (signedIn || key.length() >= SHORTEST_ANONYMOUS);
  }
}
