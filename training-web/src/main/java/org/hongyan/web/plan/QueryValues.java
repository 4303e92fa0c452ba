package org.hongyan.web.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongyan.session.SessionLevel;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;

/** Reads what stands in an address; empty is nothing, and what cannot be read is told. */
final class QueryValues {

  private QueryValues() {}

  static String text(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  static LocalDate date(String field, String value) {
    try {
      return text(value) == null ? null : LocalDate.parse(text(value));
    } catch (DateTimeParseException e) {
      throw RuleViolation.invalid(FieldViolation.of(field, "DATE_MALFORMED", value));
    }
  }

  static Integer number(String field, String value) {
    try {
      return text(value) == null ? null : Integer.valueOf(text(value));
    } catch (NumberFormatException e) {
      throw RuleViolation.invalid(FieldViolation.of(field, "NUMBER_FORMAT"));
    }
  }

  static SessionLevel level(String field, String value) {
    if (text(value) == null) {
      return null;
    }
    return Arrays.stream(SessionLevel.values())
        .filter(level -> level.name().equals(text(value)))
        .findFirst()
        .orElseThrow(
            () -> RuleViolation.invalid(FieldViolation.of(field, "CHOICE_UNKNOWN", value)));
  }

  /** One or several, separated by commas. */
  static Set<String> codes(String value) {
    return text(value) == null
        ? Set.of()
        : Arrays.stream(value.split(","))
            .map(String::strip)
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toSet());
  }
}
