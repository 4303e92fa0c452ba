package org.hongyan.security;

import java.util.Map;
import org.hongyan.shared.Recent;

/**
 * One token bucket for each key: full at first, refilled evenly. Who has not asked for the longest
 * time is forgotten first; a full minute without asking is the same as never.
 */
final class TokenBuckets {

  /** So many keys are remembered: some megabytes. */
  static final int MOST = 50_000;

  private static final double MINUTE = 60_000;
  private static final double SECOND = 1000;

  private final int perMinute;
  private final Map<String, Bucket> kept = new Recent<>(MOST);

  private record Bucket(double tokens, long at) {}

  /**
   * @param perMinute 0 or less: without limit
   */
  TokenBuckets(int perMinute) {
    this.perMinute = perMinute;
  }

  /**
   * Takes a token.
   *
   * @param now milliseconds
   * @return 0, or the seconds until there is one again
   */
  synchronized long take(String key, long now) {
    if (perMinute <= 0) {
      return 0;
    }
    Bucket before = kept.getOrDefault(key, new Bucket(perMinute, now));
    double refilled = Math.max(0, now - before.at()) * perMinute / MINUTE;
    double tokens = Math.min(perMinute, before.tokens() + refilled);
    if (tokens >= 1) {
      kept.put(key, new Bucket(tokens - 1, now));
      return 0;
    }
    kept.put(key, new Bucket(tokens, now));
    return Math.max(1, (long) Math.ceil((1 - tokens) * MINUTE / perMinute / SECOND));
  }

  synchronized int size() {
    return kept.size();
  }
}
