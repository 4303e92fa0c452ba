package org.hongyan.web.ledger;

import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;

/** A sheet's column letters as numbers: A is 0, AA is 26. */
final class ColumnLetters {

  private static final int LETTERS = 26;

  private ColumnLetters() {}

  static int index(String letters) {
    if (letters == null || !letters.matches("[A-Z]{1,3}")) {
      throw RuleViolation.invalid(FieldViolation.of("column", "COLUMN_UNKNOWN"));
    }
    int number = 0;
    for (char letter : letters.toCharArray()) {
      number = number * LETTERS + (letter - 'A' + 1);
    }
    return number - 1;
  }
}
