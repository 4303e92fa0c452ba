package org.hongyan.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Shows so much of personal data that its owner is told apart, and no more (design, rule 9). */
public final class Masking {

  private static final int ID_HEAD = 6;
  private static final int ID_TAIL = 4;
  private static final int PHONE_HEAD = 3;
  private static final int PHONE_TAIL = 4;
  private static final int PHONE_LENGTH = 11;
  private static final Pattern NUMBERS = Pattern.compile("\\d{14,18}[\\dXx]?|1\\d{10}");

  /** Written as one, not as a part of a longer code. */
  private static final Pattern WHOLE_NUMBERS =
      Pattern.compile(
          "(?<![0-9A-Za-z])(?:\\d{14,18}[\\dXx]?|(?:0086|86)?1[3-9]\\d{9}|0\\d{9,11})(?![0-9A-Za-z])");

  private static final Pattern FILLERS = Pattern.compile("[\\s\\p{Pd}.'()]");

  private Masking() {}

  /**
   * Whether a text holds what looks like an ID or phone number, in full-width digits or with spaces
   * and dashes as well.
   */
  public static boolean holdsNumber(String text) {
    if (text == null) {
      return false;
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return WHOLE_NUMBERS.matcher(plain).find()
        || WHOLE_NUMBERS.matcher(FILLERS.matcher(plain).replaceAll("").replace("+", "")).matches();
  }

  /** {@code 150502********1234}. */
  public static String idNumber(String number) {
    return middle(number, ID_HEAD, ID_TAIL);
  }

  /** {@code 139****3909}. */
  public static String phone(String number) {
    return middle(number, PHONE_HEAD, PHONE_TAIL);
  }

  /** {@code w***@example.org}. */
  public static String mail(String address) {
    int at = address == null ? -1 : address.indexOf('@');
    return at < 1
        ? address
        : address.substring(0, address.offsetByCodePoints(0, 1)) + "***" + address.substring(at);
  }

  /** All but the first character of a name: {@code 张**}. */
  public static String name(String name) {
    if (name == null || name.isEmpty()) {
      return name;
    }
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
  }

  /** A text of any kind with whatever looks like an ID or phone number in it masked. */
  public static String inText(String text) {
    return text == null
        ? null
        : NUMBERS
            .matcher(text)
            .replaceAll(
                found ->
                    found.group().length() > PHONE_LENGTH
                        ? idNumber(found.group())
                        : phone(found.group()));
  }

  private static String middle(String text, int head, int tail) {
    if (text == null) {
      return null;
    }
    if (text.length() <= head + tail) {
      return "*".repeat(text.length());
    }
    return text.substring(0, head)
        + "*".repeat(text.length() - head - tail)
        + text.substring(text.length() - tail);
  }
}
