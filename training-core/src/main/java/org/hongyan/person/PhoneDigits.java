package org.hongyan.person;

import java.util.regex.Pattern;
import org.hongyan.shared.Characters;

/** A Chinese mobile or fixed-line number, reduced to its digits as it is kept and hashed. */
public final class PhoneDigits {

  private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern FIXED = Pattern.compile("(0\\d{9,11}|[2-8]\\d{6,7})");
  private static final Pattern PUNCTUATION = Pattern.compile("[-\u2010-\u2015\u2212().']");
  /* an extension, or the decimals of a number that was taken for an amount */
  private static final Pattern EXTENSION = Pattern.compile("(\u8F6C\\d{1,6}|\\.0+)$");

  private PhoneDigits() {}

  public static boolean isMobile(String digits) {
    return MOBILE.matcher(digits).matches();
  }

  public static boolean isNumber(String digits) {
    return isMobile(digits) || FIXED.matcher(digits).matches();
  }

  /** Without spaces, punctuation, extension and country. */
  public static String of(String text) {
    String bare = EXTENSION.matcher(Characters.compact(text)).replaceAll("");
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
