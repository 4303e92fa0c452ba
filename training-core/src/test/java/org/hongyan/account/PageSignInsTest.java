package org.hongyan.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hongyan.security.Role;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageSignInsTest {

  private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

  private static PageSignIns at(EntityManager entityManager, Instant moment) {
    return new PageSignIns(entityManager, Clock.fixed(moment, Surroundings.ZONE));
  }

  private static Long account(TestDatabase.Open database) {
    return database.inTransaction(
        entityManager -> {
          Account account =
              new Account("city", "Name", AccountScope.of(Role.CITY_ORGANISER), "h", NOON);
          new AccountTable(entityManager).add(account);
          return account.id();
        });
  }

  private static String begun(TestDatabase.Open database, Long account) {
    return database.inTransaction(em -> at(em, NOON).begin(account));
  }

  private static boolean known(TestDatabase.Open database, String token, Duration after) {
    return database.inTransaction(em -> at(em, NOON.plus(after)).standing(token).isPresent());
  }

  @ParameterizedTest
  @EnumSource
  void halfAnHourWithoutARequestEndsIt(TestDatabase kind) {
    TestDatabase.Open database = kind.fresh();
    Long account = account(database);
    String busy = begun(database, account);
    String idle = begun(database, account);
    assertTrue(known(database, busy, Duration.ofMinutes(29)));
    assertTrue(known(database, busy, Duration.ofMinutes(58)));
    assertTrue(known(database, idle, PageSignIns.IDLE.minusSeconds(1)));
    assertFalse(known(database, busy, Duration.ofMinutes(58).plus(PageSignIns.IDLE)));
    String untouched = begun(database, account);
    assertFalse(known(database, untouched, PageSignIns.IDLE));
  }

  @ParameterizedTest
  @EnumSource
  void eightHoursEndItHoweverBusy(TestDatabase kind) {
    TestDatabase.Open database = kind.fresh();
    String token = begun(database, account(database));
    for (int minutes = 10; minutes < 480; minutes += 10) {
      assertTrue(known(database, token, Duration.ofMinutes(minutes)), minutes + " minutes");
    }
    assertTrue(known(database, token, PageSignIns.LONGEST.minusSeconds(1)));
    assertFalse(known(database, token, PageSignIns.LONGEST));
  }

  @ParameterizedTest
  @EnumSource
  void signingOutEndsOneAndANewPasswordAll(TestDatabase kind) {
    TestDatabase.Open database = kind.fresh();
    Long account = account(database);
    String one = begun(database, account);
    String other = begun(database, account);
    database.run(em -> at(em, NOON).end(one));
    assertFalse(known(database, one, Duration.ZERO));
    assertTrue(known(database, other, Duration.ZERO));
    database.run(em -> tokens(em).endCallsOf(account));
    assertTrue(known(database, other, Duration.ZERO));
    database.run(em -> tokens(em).endAllOf(account));
    assertFalse(known(database, other, Duration.ZERO));
  }

  @ParameterizedTest
  @EnumSource
  void neitherStandsForTheOther(TestDatabase kind) {
    TestDatabase.Open database = kind.fresh();
    Long account = account(database);
    String pages = begun(database, account);
    boolean calling = database.inTransaction(em -> tokens(em).callerOf(pages).isPresent());
    assertFalse(calling);
    Standing standing = database.inTransaction(em -> at(em, NOON).standing(pages).orElseThrow());
    String calls = database.inTransaction(em -> tokens(em).issue(standing.caller()).token());
    assertEquals("city", standing.caller().username());
    assertFalse(known(database, calls, Duration.ZERO));
  }

  private static Tokens tokens(EntityManager entityManager) {
    return new Tokens(entityManager, Clock.fixed(NOON, Surroundings.ZONE));
  }
}
