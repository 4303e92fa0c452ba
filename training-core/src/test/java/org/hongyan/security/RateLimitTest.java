package org.hongyan.security;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hongyan.shared.MovingClock;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.Settings;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private static final String BUCKET = RateLimit.REGISTRATION_PERSON;
  private static final String SETTING = "HONGYAN_LIMIT_REGISTRATION_PERSON";

  private final MovingClock clock = MovingClock.at("2026-11-23T02:00:00Z");

  private RateLimit limit(Map<String, String> environment) {
    return new RateLimit(new Settings(name -> Optional.ofNullable(environment.get(name))), clock);
  }

  private static long letIn(RateLimit limit, String key, int attempts) {
    return IntStream.range(0, attempts).filter(attempt -> in(limit, key)).count();
  }

  private static boolean in(RateLimit limit, String key) {
    try {
      limit.demand(BUCKET, key);
      return true;
    } catch (TooManyRequests refusal) {
      return false;
    }
  }

  @Test
  void soManyInAMinuteAndNoMore() {
    RateLimit limit = limit(Map.of());
    assertEquals(10, letIn(limit, "one", 200));
    TooManyRequests refusal =
        assertThrows(TooManyRequests.class, () -> limit.demand(BUCKET, "one"));
    assertEquals(Kind.TOO_MANY, refusal.kind());
    assertEquals("RATE_LIMITED", refusal.code());
    assertEquals(6, refusal.seconds());
  }

  @Test
  void whoWaitsAsToldIsLetInAgain() {
    RateLimit limit = limit(Map.of());
    letIn(limit, "one", 10);
    TooManyRequests refusal =
        assertThrows(TooManyRequests.class, () -> limit.demand(BUCKET, "one"));
    clock.pass(Duration.ofSeconds(refusal.seconds() - 1));
    assertThrows(TooManyRequests.class, () -> limit.demand(BUCKET, "one"));
    clock.pass(Duration.ofSeconds(1));
    assertDoesNotThrow(() -> limit.demand(BUCKET, "one"));
    clock.pass(Duration.ofHours(1));
    assertEquals(10, letIn(limit, "one", 20), "never more than a minute's worth");
  }

  @Test
  void othersAreUnaffected() {
    RateLimit limit = limit(Map.of());
    letIn(limit, "one", 200);
    assertEquals(10, letIn(limit, "other", 10));
    assertDoesNotThrow(() -> limit.demand(RateLimit.API_ACCOUNT, "one"));
  }

  @Test
  void theSettingCountsAndNoughtIsNoLimit() {
    assertEquals(3, letIn(limit(Map.of(SETTING, "3")), "one", 20));
    assertEquals(5000, letIn(limit(Map.of(SETTING, "0")), "one", 5000));
  }

  @Test
  void memoryIsBounded() {
    TokenBuckets buckets = new TokenBuckets(2);
    for (int asker = 0; asker < TokenBuckets.MOST + 1000; asker++) {
      buckets.take("asker " + asker, 0);
    }
    assertEquals(TokenBuckets.MOST, buckets.size());
  }
}
