package org.hongyan.person;

import java.util.Map;
import java.util.stream.Collectors;

/** Traditional characters and what they are in simplified writing; read when first asked for. */
final class SimplifiedCharacters {

  private static final Map<Integer, Integer> SIMPLIFIED =
      CharacterTable.lines("simplified.txt").stream()
          .map(pair -> pair.codePoints().toArray())
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

  private SimplifiedCharacters() {}

  /** The simplified form of a character; itself where it has none, or is no character. */
  static int of(int character) {
    return SIMPLIFIED.getOrDefault(character, character);
  }
}
