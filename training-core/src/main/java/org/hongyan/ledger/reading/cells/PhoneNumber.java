package org.hongyan.ledger.reading.cells;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A Chinese mobile or fixed-line number, reduced to its digits. */
public final class PhoneNumber {

  private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern FIXED = Pattern.compile("(0\\d{9,11}|[2-8]\\d{6,7})");
  private static final Pattern PUNCTUATION = Pattern.compile("[-\u2010-\u2015\u2212().']");

  private static final Pattern SEPARATOR = Pattern.compile("[/\u3001,;|]");
  /* an extension, or the decimals of a number that was taken for an amount */
  private static final Pattern EXTENSION = Pattern.compile("(\u8F6C\\d{1,6}|\\.0+)$");

  private PhoneNumber() {}

  /** The number; the mobile one where a cell holds a fixed-line number beside it. */
  public static String read(RawCell cell) throws CellProblem {
    List<String> numbers =
        Arrays.stream(SEPARATOR.split(Characters.compact(cell.plain())))
            .map(PhoneNumber::digits)
            .toList();
    List<String> mobile = numbers.stream().filter(n -> MOBILE.matcher(n).matches()).toList();
    boolean all = numbers.stream().allMatch(PhoneNumber::isNumber);
    if (!all || mobile.size() > 1 || mobile.isEmpty() && numbers.size() > 1) {
      throw new CellProblem("PHONE_FORMAT");
    }
    return mobile.isEmpty() ? numbers.get(0) : mobile.get(0);
  }

  private static boolean isNumber(String digits) {
    return MOBILE.matcher(digits).matches() || FIXED.matcher(digits).matches();
  }

  private static String digits(String text) {
    String bare = EXTENSION.matcher(text).replaceAll("");
    return withoutCountry(PUNCTUATION.matcher(bare).replaceAll(""));
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
