package org.hongyan.person;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How Chinese characters are read, each in all its ways: 单 as a family name is no dan. Read when
 * first asked for.
 */
final class PinyinReadings {

  /**
   * A syllable without its tone.
   *
   * @param characters all that can be read so
   */
  private record Syllable(String letters, String characters) {

    private static Syllable of(String line) {
      int gap = line.indexOf(' ');
      return new Syllable(line.substring(0, gap), line.substring(gap + 1));
    }

    /** In letters that have no dots: 吕 is Lv, Lu, and on passports Lyu. */
    private Stream<String> spellings() {
      return letters.indexOf('v') < 0
          ? Stream.of(letters)
          : Stream.of("v", "u", "yu").map(one -> letters.replace("v", one));
    }
  }

  /** Of the longest family names: two characters, as in 欧阳. */
  private static final int FAMILY_NAME = 2;

  private static final List<Syllable> SYLLABLES =
      CharacterTable.lines("pinyin.txt").stream().map(Syllable::of).toList();

  private PinyinReadings() {}

  /** Whether letters without accents spell a name in simplified characters, in either order. */
  static boolean spells(String letters, String name) {
    List<List<String>> readings = name.codePoints().mapToObj(PinyinReadings::of).toList();
    return IntStream.rangeClosed(0, Math.min(FAMILY_NAME, readings.size() - 1))
        .mapToObj(
            family ->
                Stream.concat(
                        readings.subList(family, readings.size()).stream(),
                        readings.subList(0, family).stream())
                    .toList())
        .anyMatch(order -> spells(letters, 0, order));
  }

  private static boolean spells(String letters, int at, List<List<String>> readings) {
    if (readings.isEmpty()) {
      return at == letters.length();
    }
    List<List<String>> rest = readings.subList(1, readings.size());
    return readings.get(0).stream()
        .anyMatch(one -> letters.startsWith(one, at) && spells(letters, at + one.length(), rest));
  }

  private static List<String> of(int character) {
    return SYLLABLES.stream()
        .filter(one -> one.characters().indexOf(character) >= 0)
        .flatMap(Syllable::spellings)
        .toList();
  }
}
