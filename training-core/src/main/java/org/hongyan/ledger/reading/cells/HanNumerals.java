package org.hongyan.ledger.reading.cells;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of dates written in Chinese characters. */
final class HanNumerals {

  private static final String DIGITS =
      "\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";
  private static final char TEN = '\u5341';
  /* a run of numerals in front of year, month or day; U+96F6 and U+25CB stand for zero too */
  private static final Pattern RUN =
      Pattern.compile("[" + DIGITS + TEN + "\u96F6\u25CB]{1,4}(?=[\u5E74\u6708\u65E5\u53F7])");

  private HanNumerals() {}

  static String toDigits(String text) {
    Matcher run = RUN.matcher(text);
    return run.find() ? run.replaceAll(found -> number(found.group())) : text;
  }

  private static String number(String run) {
    String numerals = run.replace('\u96F6', '\u3007').replace('\u25CB', '\u3007');
    int ten = numerals.indexOf(TEN);
    if (ten < 0) {
      StringBuilder digits = new StringBuilder();
      numerals.chars().forEach(numeral -> digits.append(DIGITS.indexOf(numeral)));
      return digits.toString();
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(numerals.charAt(ten - 1));
    int ones = ten == numerals.length() - 1 ? 0 : DIGITS.indexOf(numerals.charAt(ten + 1));
    return String.valueOf(10 * tens + ones);
  }
}
