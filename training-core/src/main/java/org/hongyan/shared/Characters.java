package org.hongyan.shared;

import java.text.Normalizer;
import java.util.Locale;

/** Brings what hands typed into one spelling: widths, spaces, look-alikes of the middle dot. */
public final class Characters {

  public static final char MIDDLE_DOT = '\u00B7';
  private static final String DOT_LOOK_ALIKES =
      "\u0387\u2022\u2024\u2027\u2219\u22C5\u30FB\uFF0E\uFF65\u25CF\u2E31\u00B7";
  private static final char FULL_WIDTH_FIRST = '\uFF01';
  private static final char FULL_WIDTH_LAST = '\uFF5E';
  private static final int FULL_WIDTH_SHIFT = 0xFEE0;

  private Characters() {}

  /** Free text: outer spaces gone, inner ones single, full-width digits and letters narrow. */
  public static String tidy(String text) {
    var out = new StringBuilder(text.length());
    boolean gap = false;
    boolean mongolian = hasMongolian(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c) && !(mongolian && isMongolianJoiner(c))) {
        gap = true;
      } else if (!isInvisible(c) || mongolian && isMongolianJoiner(c)) {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        gap = false;
        out.append(narrowAlphanumeric(c));
      }
    }
    return out.toString();
  }

  /**
   * A person's name: as {@link #tidy}, one kind of middle dot, no spaces between Han characters.
   */
  public static String name(String text) {
    String tidy = tidy(text);
    var out = new StringBuilder(tidy.length());
    for (int i = 0; i < tidy.length(); i++) {
      char c = tidy.charAt(i);
      char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
      char after = i + 1 < tidy.length() ? tidy.charAt(i + 1) : ' ';
      boolean dot = isDot(c) || c == '.' && isHan(before) && isHan(after);
      boolean idleSpace =
          c == ' ' && (isHan(before) && isHan(after) || isDot(after) || before == MIDDLE_DOT);
      if (!idleSpace) {
        out.append(dot ? MIDDLE_DOT : c);
      }
    }
    return out.toString();
  }

  /** Numbers, dates, codes: compatibility forms gone, spaces gone. */
  public static String compact(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
    var out = new StringBuilder(normal.length());
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      if (!isSpace(c) && !isInvisible(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The form in which two spellings of one word are the same. */
  public static String key(String text) {
    return compact(text).toLowerCase(Locale.ROOT);
  }

  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i)) && !isInvisible(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether there is a letter of any script in it. */
  public static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u0085' || Character.isSpaceChar(c);
  }

  private static boolean isInvisible(char c) {
    return Character.getType(c) == Character.FORMAT || c == '\u180E' || c >= 0x7F && c < 0xA0;
  }

  private static boolean isMongolianJoiner(char c) {
    return c == '\u180E' || c == '\u200C' || c == '\u200D' || c == '\u202F';
  }

  private static boolean hasMongolian(String text) {
    return text.chars().anyMatch(c -> c >= 0x1820 && c <= 0x18AF);
  }

  private static char narrowAlphanumeric(char c) {
    if (c < FULL_WIDTH_FIRST || c > FULL_WIDTH_LAST) {
      return c;
    }
    char narrow = (char) (c - FULL_WIDTH_SHIFT);
    return Character.isLetterOrDigit(narrow) ? narrow : c;
  }

  private static boolean isDot(char c) {
    return DOT_LOOK_ALIKES.indexOf(c) >= 0;
  }

  private static boolean isHan(char c) {
    return Character.isIdeographic(c) || Character.isSurrogate(c);
  }
}
