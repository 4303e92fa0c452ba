package org.hongyan.idempotency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hongyan.security.crypto.AesGcmCipher;
import org.hongyan.shared.MovingClock;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyedRequestsTest {

  private static final KeptAnswer ANSWER =
      new KeptAnswer(
          201,
          "application/json",
          "/api/v1/registrations/7",
          "{\"name\":\"150502199001011234\"}".getBytes(StandardCharsets.UTF_8));

  private final MovingClock clock = MovingClock.at("2026-11-23T02:00:00Z");

  private KeyedRequests requests(EntityManager entityManager) {
    return new KeyedRequests(entityManager, new AesGcmCipher(new byte[32]), clock);
  }

  private static RequestMark mark(String key, String request) {
    return new RequestMark(key, request);
  }

  private void done(TestDatabase.Open database, RequestMark mark) {
    database.run(
        em -> {
          assertTrue(requests(em).take(mark).isEmpty());
          requests(em).keep(mark, ANSWER);
        });
  }

  private Optional<KeptAnswer> taken(TestDatabase.Open database, RequestMark mark) {
    return database.inTransaction(em -> requests(em).take(mark));
  }

  @ParameterizedTest
  @EnumSource
  void theAnswerIsGivenAgain(TestDatabase kind) {
    TestDatabase.Open database = kind.open();
    done(database, mark("again", "a"));
    KeptAnswer answer = taken(database, mark("again", "a")).orElseThrow();
    assertEquals(ANSWER.status(), answer.status());
    assertEquals(ANSWER.contentType(), answer.contentType());
    assertEquals(ANSWER.location(), answer.location());
    assertArrayEquals(ANSWER.body(), answer.body());
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerWithoutContentIsGivenAgainToo(TestDatabase kind) {
    TestDatabase.Open database = kind.open();
    RequestMark mark = mark("no content", "a");
    database.run(
        em -> {
          requests(em).take(mark);
          requests(em).keep(mark, new KeptAnswer(204, null, null, new byte[0]));
        });
    KeptAnswer answer = taken(database, mark).orElseThrow();
    assertEquals(204, answer.status());
    assertNull(answer.contentType());
    assertNull(answer.location());
    assertEquals(0, answer.body().length);
  }

  @ParameterizedTest
  @EnumSource
  void anotherRequestWithTheKeyIsRefused(TestDatabase kind) {
    TestDatabase.Open database = kind.open();
    done(database, mark("reused", "a"));
    RuleViolation refusal =
        assertThrows(RuleViolation.class, () -> taken(database, mark("reused", "b")));
    assertEquals("IDEMPOTENCY_KEY_REUSED", refusal.code());
  }

  @ParameterizedTest
  @EnumSource
  void whatWasUndoneMayBeTriedAgain(TestDatabase kind) {
    TestDatabase.Open database = kind.open();
    assertThrows(
        IllegalStateException.class,
        () ->
            database.run(
                em -> {
                  requests(em).take(mark("undone", "a"));
                  throw new IllegalStateException("refused");
                }));
    assertTrue(taken(database, mark("undone", "b")).isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void theSecondWaitsForTheFirst(TestDatabase kind) throws Exception {
    TestDatabase.Open database = kind.open();
    RequestMark mark = mark("at once", "a");
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(
            () ->
                database.run(
                    em -> {
                      requests(em).take(mark);
                      begun.countDown();
                      await(goOn);
                      requests(em).keep(mark, ANSWER);
                    }));
    await(begun);
    CompletableFuture<Optional<KeptAnswer>> second =
        CompletableFuture.supplyAsync(() -> untilSettled(database, mark));
    assertThrows(TimeoutException.class, () -> second.get(500, TimeUnit.MILLISECONDS));
    goOn.countDown();
    first.get(20, TimeUnit.SECONDS);
    assertEquals(201, second.get(20, TimeUnit.SECONDS).orElseThrow().status());
  }

  private Optional<KeptAnswer> untilSettled(TestDatabase.Open database, RequestMark mark) {
    try {
      return taken(database, mark);
    } catch (PersistenceException settled) {
      return taken(database, mark);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void keysAreForgottenAfterAWeek(TestDatabase kind) {
    TestDatabase.Open database = kind.fresh();
    done(database, mark("old", "a"));
    clock.pass(KeyedRequests.KEPT);
    done(database, mark("new", "a"));
    database.run(em -> requests(em).sweep());
    assertTrue(taken(database, mark("old", "a")).isPresent(), "a week old, to the second");
    clock.pass(Duration.ofSeconds(1));
    int forgotten = database.inTransaction(em -> requests(em).sweep());
    assertEquals(1, forgotten);
    assertFalse(taken(database, mark("old", "b")).isPresent());
    assertTrue(taken(database, mark("new", "a")).isPresent());
  }

  @ParameterizedTest
  @EnumSource
  void nothingOfTheAnswerIsReadableInTheDatabase(TestDatabase kind) {
    TestDatabase.Open database = kind.open();
    done(database, mark("secret", "a"));
    Object[] row =
        database.inTransaction(
            em ->
                (Object[])
                    em.createNativeQuery(
                            "select body_encrypted, location_encrypted from idempotency_key"
                                + " where key_hash = 'secret'")
                        .getSingleResult());
    assertFalse(row[0].toString().contains("150502199001011234"));
    assertFalse(row[1].toString().contains("registrations"));
  }
}
