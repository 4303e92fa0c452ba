package org.hongyan.sheetimport;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hongyan.shared.Characters;

/** Names and the codes they stand for, in whatever language they are written. */
public final class CodeWords {

  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  /** A code with its name, and with others that mean it too. */
  void add(String code, String name, String... others) {
    names.putIfAbsent(code, name);
    codes.putIfAbsent(Characters.key(code), code);
    codes.putIfAbsent(Characters.key(name), code);
    for (String other : others) {
      codes.putIfAbsent(Characters.key(other), code);
    }
  }

  Optional<String> code(String text) {
    return Optional.ofNullable(codes.get(Characters.key(text)));
  }

  /**
   * The code whose word a text ends with, and what stands before it: {@code Patents (advanced)} or
   * {@code Patents advanced}.
   */
  Optional<Tail> tail(String text) {
    String bare = text.strip().replaceAll("[)\uFF09]$", "").strip();
    return codes.keySet().stream()
        .filter(word -> Characters.key(bare).endsWith(word))
        .max(Comparator.comparingInt(String::length))
        .flatMap(word -> tail(bare, word));
  }

  /* The key of a text may be shorter than the text, so the cut is looked for */
  private Optional<Tail> tail(String bare, String word) {
    for (int at = bare.length() - 1; at > 0; at--) {
      if (Characters.key(bare.substring(at)).equals(word)) {
        String before = bare.substring(0, at).replaceAll("[\\s(\uFF08/\uFF1A:-]+$", "");
        return Optional.of(new Tail(before, codes.get(word)));
      }
    }
    return Optional.empty();
  }

  /** What a text says before the word at its end, and the code of that word. */
  record Tail(String before, String code) {}

  /** The name that an export writes. */
  String name(String code) {
    return names.getOrDefault(code, code);
  }
}
