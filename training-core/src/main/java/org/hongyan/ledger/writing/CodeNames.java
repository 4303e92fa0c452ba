package org.hongyan.ledger.writing;

import java.util.HashMap;
import java.util.Map;
import org.hongyan.ledger.reading.ReferenceNames;
import org.hongyan.ledger.reading.ReferenceNames.Name;
import org.hongyan.ledger.reading.cells.Words;

/** The words of the form for codes: the names that the reader understands again. */
final class CodeNames {

  private final Map<String, String> divisions = new HashMap<>();
  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, String> types = new HashMap<>();

  CodeNames(ReferenceNames reference) {
    reference.divisions().forEach(d -> divisions.put(d.code(), d.name()));
    for (Name group : reference.audienceGroups()) {
      groups.put(group.code(), group.name());
    }
    for (Name type : reference.sessionTypes()) {
      types.put(type.code(), type.name());
    }
  }

  String division(String code) {
    return divisions.getOrDefault(code, code);
  }

  String group(String code) {
    return groups.getOrDefault(code, code);
  }

  String type(String code) {
    return types.getOrDefault(code, code);
  }

  static String word(String prefix, Enum<?> constant) {
    return constant == null ? "" : Words.ledger().list(prefix + constant.name()).get(0);
  }

  static String answer(boolean yes) {
    return Words.ledger().list(yes ? "yes" : "no").get(0);
  }
}
