package org.hongyan.plan.figures;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;

/** By what figures can be broken down; the names of the API are the constants in lower case. */
public enum Dimension {
  YEAR("t.counting_year"),
  DIVISION("t.division_code"),
  GROUP("t.audience_group"),
  TYPE("t.type_code"),
  LEVEL("t.level"),
  HOST("o.name");

  private final String column;

  Dimension(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of a group: the first of {@code values} under the names of the dimensions. */
  static Map<String, Object> key(List<Dimension> dimensions, List<?> values) {
    Map<String, Object> key = new LinkedHashMap<>();
    for (int i = 0; i < dimensions.size(); i++) {
      key.put(dimensions.get(i).key(), values.get(i));
    }
    return key;
  }

  /** Reads a list such as {@code year,division}; nothing for nothing. */
  public static List<Dimension> list(String text) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    return Arrays.stream(text.split(","))
        .map(String::trim)
        .map(Dimension::named)
        .distinct()
        .toList();
  }

  private static Dimension named(String name) {
    return Arrays.stream(values())
        .filter(dimension -> dimension.key().equals(name))
        .findFirst()
        .orElseThrow(
            () -> RuleViolation.invalid(FieldViolation.of("groupBy", "GROUP_BY_UNKNOWN", name)));
  }
}
