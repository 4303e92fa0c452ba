package org.hongyan.audit;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the state of a thing as JSON for the audit log. What identifies a person is masked and
 * what proves an identity is left out, wherever it stands (rule 9).
 */
final class StateText {

  /** 18-digit citizen numbers and mobile numbers, also inside longer texts. */
  private static final Pattern PERSONAL =
      Pattern.compile("(?<!\\d)(?:\\d{17}[\\dXx]|1[3-9]\\d{9})(?!\\d)");

  private static final int SHOWN_AT_EACH_END = 4;

  private StateText() {}

  /** JSON of a map, a record, or anything that stands in them; a text is taken as JSON already. */
  static String of(Object state) {
    if (state instanceof String text) {
      return withoutNumbers(text);
    }
    return state == null ? null : json(state);
  }

  private static String withoutNumbers(String text) {
    return PERSONAL.matcher(text).replaceAll(hit -> masked(hit.group()));
  }

  private static String json(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof Map<?, ?> map) {
      return object(map);
    }
    if (value instanceof Collection<?> items) {
      return items.stream().map(StateText::json).collect(Collectors.joining(",", "[", "]"));
    }
    if (value instanceof Record plain) {
      return object(components(plain));
    }
    return quoted(withoutNumbers(value.toString()));
  }

  private static String object(Map<?, ?> map) {
    return map.entrySet().stream()
        .filter(entry -> !secret(entry.getKey().toString()))
        .map(entry -> quoted(entry.getKey().toString()) + ":" + member(entry))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String member(Map.Entry<?, ?> entry) {
    if (entry.getValue() != null && personal(entry.getKey().toString())) {
      return quoted(masked(entry.getValue().toString()));
    }
    return json(entry.getValue());
  }

  private static boolean secret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("passwordhash") || lower.equals("password") || lower.contains("token");
  }

  private static boolean personal(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("idnumber") || lower.contains("phone");
  }

  private static String masked(String text) {
    int shown = text.length() > 2 * SHOWN_AT_EACH_END ? SHOWN_AT_EACH_END : 0;
    return text.substring(0, shown)
        + "*".repeat(text.length() - 2 * shown)
        + text.substring(text.length() - shown);
  }

  private static Map<String, Object> components(Record plain) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : plain.getClass().getRecordComponents()) {
      values.put(component.getName(), valueOf(component, plain));
    }
    return values;
  }

  private static Object valueOf(RecordComponent component, Record plain) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(plain);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a state's component cannot be read", e);
    }
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char each : text.toCharArray()) {
      switch (each) {
        case '"', '\\' -> out.append('\\').append(each);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(each < ' ' ? String.format("\\u%04x", (int) each) : each);
      }
    }
    return out.append('"').toString();
  }
}
