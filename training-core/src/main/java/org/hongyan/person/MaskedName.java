package org.hongyan.person;

/**
 * A name as lists show it (design, rule 9): the first character, and the last of a longer one;
 * surrogates hide nobody.
 */
public final class MaskedName {

  private MaskedName() {}

  public static String of(String name) {
    if (name == null || name.isBlank()) {
      return "";
    }
    if (Surrogate.is(name)) {
      return name;
    }
    int[] letters = name.codePoints().toArray();
    String first = Character.toString(letters[0]);
    return letters.length < 3
        ? first + "*"
        : first + "*" + Character.toString(letters[letters.length - 1]);
  }
}
