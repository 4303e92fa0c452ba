package org.hongyan.shared;

import org.hongyan.shared.RuleViolation.FieldViolation;

/** Why somebody does what must not be done without a reason. */
public final class Reason {

  private static final int SHORTEST = 4;
  private static final int LONGEST = 500;

  private Reason() {}

  /** The reason as given, stripped; refuses one that is too short to be any, or too long. */
  public static String demand(String given) {
    String why = given == null ? "" : given.strip();
    if (why.codePointCount(0, why.length()) < SHORTEST) {
      throw RuleViolation.invalid(FieldViolation.of("reason", "REASON_TOO_SHORT", SHORTEST));
    }
    new FieldChecks().length("reason", why, LONGEST).demand();
    return why;
  }

  /** A reason in however few words; refuses none, or one that is too long. */
  public static String stated(String given) {
    new FieldChecks().text("reason", given, LONGEST).demand();
    return given.strip();
  }
}
