package org.hongyan.account;

import java.util.Locale;
import java.util.regex.Pattern;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;

/** An account to be created, with the password for its first sign-in. */
public record AccountDraft(String username, String name, AccountScope scope, String password) {

  private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{2,59}");
  private static final int LONGEST_NAME = 100;

  public AccountDraft {
    username = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    name = name == null ? "" : name.strip();
  }

  /** Refuses what can be no account, naming the field. */
  public void demandSound() {
    if (!USERNAME.matcher(username).matches()) {
      throw RuleViolation.invalid(FieldViolation.of("username", "USERNAME_FORMAT"));
    }
    demandName(name);
    scope.demandSound();
    PasswordRules.demand("password", password, username);
  }

  static void demandName(String name) {
    if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
      throw RuleViolation.invalid(FieldViolation.of("name", "ACCOUNT_NAME", LONGEST_NAME));
    }
  }
}
