package org.hongyan.ledger.reading.cells;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongyan.shared.Characters;

/** Finds a code by any of its names; a name that two codes share finds none. */
final class NameIndex {

  private final Map<String, String> codes = new HashMap<>();
  private final Set<String> owned = new HashSet<>();
  private final Set<String> ambiguous = new HashSet<>();

  /** A name that is the code's own: it wins over every derived one. */
  void own(String name, String code) {
    String key = Characters.key(name);
    if (!key.isEmpty()) {
      codes.put(key, code);
      owned.add(key);
    }
  }

  /** A name that people derive; given away only when no other code has it. */
  void derived(String name, String code) {
    String key = Characters.key(name);
    if (key.isEmpty() || owned.contains(key) || ambiguous.contains(key)) {
      return;
    }
    String other = codes.putIfAbsent(key, code);
    if (other != null && !other.equals(code)) {
      codes.remove(key);
      ambiguous.add(key);
    }
  }

  Optional<String> code(String name) {
    return Optional.ofNullable(codes.get(Characters.key(name)));
  }
}
