package org.hongyan.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordTest {

  @ParameterizedTest
  @CsvSource({
    "Hongyan-2026,",
    "abcdefg-12,",
    "Short-1,PASSWORD_TOO_SHORT",
    "onlysmallletters,PASSWORD_TOO_PLAIN",
    "small1234567,PASSWORD_TOO_PLAIN",
    "My-Kailu-2026,PASSWORD_CONTAINS_USERNAME",
    "P@ssw0rd123,PASSWORD_COMMON",
    "aA1aA1aA1aA1,PASSWORD_COMMON",
  })
  void aPasswordIsLongMixedAndOnesOwn(String password, String code) {
    assertEquals(code, PasswordRules.broken(password, "kailu").orElse(null));
  }

  @Test
  void aPasswordOfOverlongTextIsRefused() {
    assertEquals("PASSWORD_TOO_LONG", PasswordRules.broken("aB1-".repeat(40), "x1").orElseThrow());
  }

  @Test
  void onlyTheRightPasswordMatches() {
    PasswordHash hash = new PasswordHash(1000);
    String kept = hash.of("p\u00e4ss-\u5bc6\u7801");
    assertTrue(hash.matches("p\u00e4ss-\u5bc6\u7801", kept));
    assertFalse(hash.matches("p\u00e4ss-\u5bc6", kept));
    assertFalse(hash.matches("anything", null));
    assertNotEquals(kept, hash.of("p\u00e4ss-\u5bc6\u7801"));
  }

  @Test
  void aNewHashTakesAtLeastSixHundredThousandRounds() {
    String[] parts = new PasswordHash().of("Hongyan-2026").split("\\$");
    assertEquals("pbkdf2", parts[0]);
    assertTrue(Integer.parseInt(parts[1]) >= 600_000);
  }

  @Test
  void theDemoAccountsOpenWithThePasswordThatTheLoginPageTells() {
    assertTrue(new PasswordHash().matches(DemoAccounts.PASSWORD, DemoAccounts.HASH));
  }
}
