package org.hongyan.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.hongyan.security.Role;
import org.hongyan.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {

  private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

  private final Account account =
      new Account("city", "City", AccountScope.of(Role.CITY_ORGANISER), "hash", NOON);

  private void fail(int times, Instant at) {
    for (int i = 0; i < times; i++) {
      account.signInFailed(at);
    }
  }

  @Test
  void theFifthFailureLocksForFifteenMinutes() {
    fail(4, NOON);
    assertFalse(account.lockedAt(NOON));
    fail(1, NOON.plusSeconds(60));
    assertTrue(account.lockedAt(NOON.plusSeconds(60)));
    assertTrue(account.lockedAt(NOON.plusSeconds(60).plus(Duration.ofMinutes(15)).minusMillis(1)));
    assertFalse(account.lockedAt(NOON.plusSeconds(60).plus(Duration.ofMinutes(15))));
  }

  @Test
  void failuresFifteenMinutesApartDoNotAddUp() {
    fail(4, NOON);
    fail(4, NOON.plus(Duration.ofMinutes(15)));
    assertFalse(account.lockedAt(NOON.plus(Duration.ofMinutes(15))));
  }

  @Test
  void aSignInForgivesEarlierFailures() {
    fail(4, NOON);
    account.signedIn(NOON);
    fail(4, NOON);
    assertFalse(account.lockedAt(NOON));
  }

  @Test
  void aResetUnlocksAndAsksForAnotherPassword() {
    fail(5, NOON);
    account.resetPassword("other", NOON);
    assertFalse(account.lockedAt(NOON));
    assertTrue(account.mustChangePassword());
    account.changePassword("own", NOON);
    assertFalse(account.mustChangePassword());
  }

  @Test
  void anUnknownNameLocksAsAnAccountDoes() {
    UnknownNames names = new UnknownNames();
    for (int i = 0; i < 5; i++) {
      assertFalse(names.lockedAfterFailure("Nobody", NOON));
    }
    assertTrue(names.lockedAfterFailure("nobody", NOON.plusSeconds(899)));
    assertFalse(names.lockedAfterFailure("nobody", NOON.plusSeconds(900)));
  }

  @ParameterizedTest
  @CsvSource({
    "CITY_ORGANISER,,,",
    "COUNTY_ORGANISER,150523,,",
    "HOST_ORGANISER,,7,",
    "COUNTY_ORGANISER,,,SCOPE_DIVISION",
    "OFFICIAL,150523,,SCOPE_DIVISION",
    "HOST_ORGANISER,,,SCOPE_ORGANISATION",
    "TRAINER,,7,SCOPE_ORGANISATION",
  })
  void aScopeBelongsToItsRole(Role role, String division, Long organisation, String code) {
    AccountScope scope = new AccountScope(Set.of(role), division, organisation);
    if (code == null) {
      scope.demandSound();
    } else {
      RuleViolation refused = assertThrows(RuleViolation.class, scope::demandSound);
      assertEquals(code, refused.violations().get(0).code());
    }
  }

  @Test
  void administratorAndAuditorStandAlone() {
    for (Role alone : Set.of(Role.SYSTEM_ADMIN, Role.AUDITOR)) {
      AccountScope scope = new AccountScope(Set.of(alone, Role.OFFICIAL), null, null);
      assertThrows(RuleViolation.class, scope::demandSound);
    }
  }
}
