package org.hongyan.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;

/** What a password must be: long, mixed, not the user's own name and not everybody's favourite. */
public final class PasswordRules {

  static final int SHORTEST = 10;
  static final int LONGEST = 128;

  private static final int CLASSES_WANTED = 3;
  private static final Set<String> COMMON =
      Set.of(
          "password123",
          "password1234",
          "passw0rd123",
          "p@ssw0rd123",
          "p@ssword123",
          "admin12345",
          "admin@12345",
          "admin123456",
          "qwerty12345",
          "qwerty@1234",
          "abc1234567",
          "abcd123456",
          "abcd@123456",
          "a123456789",
          "aa12345678",
          "aa@12345678",
          "1qaz2wsx3edc",
          "1qaz@wsx3edc",
          "qwer@12345",
          "welcome123",
          "welcome@123",
          "iloveyou123",
          "changeme123",
          "letmein123",
          "test@12345",
          "zxcvbnm123",
          "woaini1314",
          "woaini@1314",
          "huawei@123",
          "huawei12#$");

  private PasswordRules() {}

  /** Refuses a password that breaks a rule, naming {@code field}. */
  public static void demand(String field, String password, String username) {
    broken(password, username)
        .ifPresent(
            code -> {
              throw RuleViolation.invalid(FieldViolation.of(field, code, SHORTEST, LONGEST));
            });
  }

  /** The code of the first rule that the password breaks. */
  static Optional<String> broken(String password, String username) {
    if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of("PASSWORD_TOO_SHORT");
    }
    if (password.length() > LONGEST) {
      return Optional.of("PASSWORD_TOO_LONG");
    }
    String lower = password.toLowerCase(Locale.ROOT);
    if (username != null && lower.contains(username.toLowerCase(Locale.ROOT))) {
      return Optional.of("PASSWORD_CONTAINS_USERNAME");
    }
    if (COMMON.contains(lower) || lower.chars().distinct().count() < SHORTEST / 2) {
      return Optional.of("PASSWORD_COMMON");
    }
    return classes(password) < CLASSES_WANTED
        ? Optional.of("PASSWORD_TOO_PLAIN")
        : Optional.empty();
  }

  private static int classes(String password) {
    int small = password.chars().anyMatch(Character::isLowerCase) ? 1 : 0;
    int large = password.chars().anyMatch(Character::isUpperCase) ? 1 : 0;
    int digit = password.chars().anyMatch(Character::isDigit) ? 1 : 0;
    int other = password.chars().allMatch(Character::isLetterOrDigit) ? 0 : 1;
    return small + large + digit + other;
  }
}
