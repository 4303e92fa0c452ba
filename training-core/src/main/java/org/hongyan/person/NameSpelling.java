package org.hongyan.person;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hongyan.shared.Characters;

/**
 * Whether two names are one name in two spellings: widths, spaces, dots, case, accents, traditional
 * characters, and characters against pinyin. Sound alone never makes two names one: where both are
 * in characters, the characters have to agree.
 */
public final class NameSpelling {

  private static final int FIRST_ACCENT = 0x300;
  private static final int LAST_ACCENT = 0x36F;

  private NameSpelling() {}

  /**
   * Whether it can be one person's name, written in two ways. Two people may sound alike, so this
   * takes something else that says they are one, such as the number of a paper.
   */
  public static boolean same(String one, String other) {
    if (writtenAlike(one, other)) {
      return true;
    }
    String first = toneless(one);
    String second = toneless(other);
    if (latin(first) && latin(second)) {
      return turned(words(one), second) || turned(words(other), first);
    }
    return han(first) && latin(second) && PinyinReadings.spells(second, first)
        || han(second) && latin(first) && PinyinReadings.spells(first, second);
  }

  /** Whether the same letters or characters are written, however they are set. */
  public static boolean writtenAlike(String one, String other) {
    if (Characters.key(one).equals(Characters.key(other))) {
      return true;
    }
    String letters = letters(one);
    return !letters.isEmpty() && letters.equals(letters(other));
  }

  /** Pinyin may have its tones as digits. */
  private static String toneless(String name) {
    return letters(name).replaceAll("(?<=[a-z])[1-5]", "");
  }

  /** What is left of a name without all that is set in one way or another. */
  private static String letters(String name) {
    StringBuilder out = new StringBuilder(name.length());
    Normalizer.normalize(name, Normalizer.Form.NFKD)
        .codePoints()
        .filter(NameSpelling::written)
        .map(SimplifiedCharacters::of)
        .forEach(out::appendCodePoint);
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean written(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK -> c < FIRST_ACCENT || c > LAST_ACCENT;
      case Character.COMBINING_SPACING_MARK, Character.LETTER_NUMBER -> true;
      default -> Character.isLetterOrDigit(c);
    };
  }

  private static List<String> words(String name) {
    return Arrays.stream(name.split("[\\s\\p{Z}]+"))
        .map(NameSpelling::toneless)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Whether the words, begun with any of them, are the letters: the family name first or last. */
  private static boolean turned(List<String> words, String letters) {
    String twice = String.join("", words) + String.join("", words);
    return IntStream.range(0, words.size())
        .map(first -> String.join("", words.subList(0, first)).length())
        .anyMatch(at -> letters.length() * 2 == twice.length() && twice.startsWith(letters, at));
  }

  private static boolean latin(String letters) {
    return of(letters, Character.UnicodeScript.LATIN);
  }

  private static boolean han(String letters) {
    return of(letters, Character.UnicodeScript.HAN);
  }

  private static boolean of(String letters, Character.UnicodeScript script) {
    return !letters.isEmpty()
        && letters.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == script);
  }
}
