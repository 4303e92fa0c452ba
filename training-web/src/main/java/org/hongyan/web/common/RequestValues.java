package org.hongyan.web.common;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;

/** Reads what an address or a form says; empty is nothing, and what cannot be read is told. */
public final class RequestValues {

  private RequestValues() {}

  public static String text(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  public static LocalDate date(String field, String value) {
    try {
      return text(value) == null ? null : LocalDate.parse(text(value));
    } catch (DateTimeParseException e) {
      throw RuleViolation.invalid(FieldViolation.of(field, "DATE_MALFORMED", value));
    }
  }

  /** A moment with its offset, such as {@code 2026-05-01T09:00:00+08:00}. */
  public static Instant instant(String field, String value) {
    try {
      return text(value) == null ? null : OffsetDateTime.parse(text(value)).toInstant();
    } catch (DateTimeParseException e) {
      throw RuleViolation.invalid(FieldViolation.of(field, "TIME_MALFORMED"));
    }
  }

  public static Integer number(String field, String value) {
    try {
      return text(value) == null ? null : Integer.valueOf(text(value));
    } catch (NumberFormatException e) {
      throw RuleViolation.invalid(FieldViolation.of(field, "NUMBER_FORMAT"));
    }
  }

  /** One of the names that {@code type} has. */
  public static <E extends Enum<E>> E choice(Class<E> type, String field, String value) {
    if (text(value) == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text(value)))
        .findFirst()
        .orElseThrow(
            () -> RuleViolation.invalid(FieldViolation.of(field, "CHOICE_UNKNOWN", value)));
  }

  /** A page number of an address bar; what is none is the first page. */
  public static int page(String value) {
    return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
  }
}
