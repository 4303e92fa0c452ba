package org.hongyan.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hongyan.account.SignInCount.Result;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.Caller;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Role;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInTest {

  private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

  private static Clock at(Instant moment) {
    return Clock.fixed(moment, Surroundings.ZONE);
  }

  private static SignInCount count(EntityManager entityManager, Instant moment) {
    return new SignInCount(new AccountTable(entityManager), at(moment));
  }

  private static Long create(TestDatabase.Open database, String username, Role role) {
    return database.inTransaction(
        entityManager -> {
          Account account = new Account(username, "Name", AccountScope.of(role), "h", NOON);
          new AccountTable(entityManager).add(account);
          return account.id();
        });
  }

  private static Accounts accounts(EntityManager entityManager, Long callerId) {
    CurrentCaller caller = new CurrentCaller();
    caller.enter(
        new Caller(callerId, "root", "Root", Set.of(Role.SYSTEM_ADMIN), null, null), "10.0.0.1");
    Clock clock = at(NOON);
    return new Accounts(
        new AccountTable(entityManager),
        new Tokens(entityManager, clock),
        new AuditTrail(entityManager, caller, clock),
        caller,
        clock);
  }

  @ParameterizedTest
  @EnumSource
  void failuresAtTheSameTimeAreAllCounted(TestDatabase kind) throws Exception {
    TestDatabase.Open database = kind.fresh();
    create(database, "official", Role.OFFICIAL);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Result>> tries =
          IntStream.range(0, 12)
              .<Callable<Result>>mapToObj(
                  i ->
                      () ->
                          database.inTransaction(
                              entityManager ->
                                  count(entityManager, NOON).settle("official", false).result()))
              .toList();
      int refused = 0;
      for (Future<Result> tried : pool.invokeAll(tries)) {
        refused += tried.get() == Result.REFUSED ? 1 : 0;
      }
      assertEquals(Account.FAILURES_ALLOWED, refused);
    } finally {
      pool.shutdown();
    }
    assertEquals(Result.LOCKED, settle(database, NOON.plusSeconds(60)));
    assertEquals(Result.LET_IN, settle(database, NOON.plus(Account.LOCK)));
  }

  private static Result settle(TestDatabase.Open database, Instant moment) {
    return database.inTransaction(
        entityManager -> count(entityManager, moment).settle("official", true).result());
  }

  @ParameterizedTest
  @EnumSource
  void aTokenIsGoodForEightHoursOrUntilGivenBack(TestDatabase kind) {
    TestDatabase.Open database = kind.fresh();
    Long id = create(database, "city", Role.CITY_ORGANISER);
    Caller city = new Caller(id, "city", "Name", Set.of(Role.CITY_ORGANISER), null, null);
    String token =
        database.inTransaction(
            entityManager -> new Tokens(entityManager, at(NOON)).issue(city).token());
    assertTrue(known(database, token, NOON.plus(Duration.ofHours(8)).minusSeconds(1)));
    assertFalse(known(database, token, NOON.plus(Duration.ofHours(8))));
    assertFalse(known(database, token + "x", NOON));
    database.run(entityManager -> new Tokens(entityManager, at(NOON)).giveBack(token));
    assertFalse(known(database, token, NOON));
  }

  private static boolean known(TestDatabase.Open database, String token, Instant moment) {
    return database.inTransaction(
        entityManager -> new Tokens(entityManager, at(moment)).callerOf(token).isPresent());
  }

  @ParameterizedTest
  @EnumSource
  void anAdministratorCannotShutOutOneselfNorTheLast(TestDatabase kind) {
    TestDatabase.Open database = kind.fresh();
    Long own = create(database, "root", Role.SYSTEM_ADMIN);
    AccountRevision disabled =
        new AccountRevision("Root", AccountScope.of(Role.SYSTEM_ADMIN), false, 1);
    assertEquals("OWN_ACCOUNT_LOCKOUT", refusal(database, own, own, disabled));
    assertEquals("LAST_ADMINISTRATOR", refusal(database, own + 1000, own, disabled));
    Long other = create(database, "root2", Role.SYSTEM_ADMIN);
    database.run(entityManager -> accounts(entityManager, own).revise(other, disabled));
    assertEquals("STALE_VERSION", refusal(database, own, other, disabled));
  }

  private static String refusal(
      TestDatabase.Open database, Long caller, Long subject, AccountRevision revision) {
    return assertThrows(
            RuleViolation.class,
            () -> database.run(em -> accounts(em, caller).revise(subject, revision)))
        .code();
  }

  @ParameterizedTest
  @EnumSource
  void theSetUpLinkWorksOnce(TestDatabase kind) {
    TestDatabase.Open database = kind.fresh();
    String token = database.inTransaction(em -> setup(em).issue().orElseThrow());
    assertEquals(
        "NOT_FOUND",
        assertThrows(
                RuleViolation.class,
                () -> database.run(em -> setup(em).complete("x", "root", "Root", "Hongyan-2026")))
            .code());
    database.run(em -> setup(em).complete(token, "root", "Root", "Hongyan-2026"));
    boolean another = database.inTransaction(em -> setup(em).issue().isPresent());
    assertFalse(another);
    boolean open = database.inTransaction(em -> setup(em).open(token));
    assertFalse(open);
  }

  private static SetupLink setup(EntityManager entityManager) {
    AuditTrail audit = new AuditTrail(entityManager, new CurrentCaller(), at(NOON));
    return new SetupLink(entityManager, new AccountTable(entityManager), audit, at(NOON));
  }
}
