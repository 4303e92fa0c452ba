package org.hongyan.ledger.reading.cells;

import java.util.regex.Pattern;

/** A Chinese mobile or fixed-line number, reduced to its digits. */
public final class PhoneNumber {

  private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern FIXED = Pattern.compile("(0\\d{9,11}|[2-8]\\d{6,7})");
  private static final Pattern PUNCTUATION = Pattern.compile("[-\u2010-\u2015\u2212().']");

  private PhoneNumber() {}

  public static String read(RawCell cell) throws CellProblem {
    String digits = PUNCTUATION.matcher(Characters.compact(cell.plain())).replaceAll("");
    digits = withoutCountry(digits);
    if (MOBILE.matcher(digits).matches() || FIXED.matcher(digits).matches()) {
      return digits;
    }
    throw new CellProblem("PHONE_FORMAT");
  }

  private static String withoutCountry(String digits) {
    if (digits.startsWith("+86")) {
      return digits.substring(3);
    }
    if (digits.startsWith("0086")) {
      return digits.substring(4);
    }
    return digits.length() == 13 && digits.startsWith("861") ? digits.substring(2) : digits;
  }
}
