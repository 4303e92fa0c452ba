package org.hongyan.registration;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a searcher typed: a name, or a number in one of the ways in which numbers are written. */
final class PersonSearch {

  private static final Pattern FILLERS = Pattern.compile("[\\s\\p{Pd}.']");
  private static final Pattern COUNTRY = Pattern.compile("(\\+86|0086|86(?=1\\d{10}$))");
  private static final Pattern NUMBER = Pattern.compile("[A-Z0-9()/]{5,30}");
  private static final Pattern DIGITS = Pattern.compile(".*\\d{4}.*");
  private static final Pattern MIDDLE_DOTS = Pattern.compile("[\u2022\u2027\u22C5\u30FB\uFF65.]");

  private PersonSearch() {}

  /** The full number in the spelling in which it was hashed; null if it is none. */
  static String number(String text) {
    if (text == null) {
      return null;
    }
    String plain =
        FILLERS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
            .replaceAll("")
            .toUpperCase(Locale.ROOT);
    String national = COUNTRY.matcher(plain).lookingAt() ? withoutCountry(plain) : plain;
    return NUMBER.matcher(national).matches() && DIGITS.matcher(national).matches()
        ? national
        : null;
  }

  /** The name with the middle dot as names keep it. */
  static String name(String text) {
    return text == null ? null : MIDDLE_DOTS.matcher(text.strip()).replaceAll("\u00B7");
  }

  private static String withoutCountry(String plain) {
    return COUNTRY.matcher(plain).replaceFirst("");
  }
}
