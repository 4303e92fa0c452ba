package org.hongyan.sheetimport;

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

  /** The name that an export writes. */
  String name(String code) {
    return names.getOrDefault(code, code);
  }
}
