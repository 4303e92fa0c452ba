package org.hongyan.web.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.Surroundings;

/** Reads a bound of time: an instant, or a day in the plan's zone. */
final class MomentText {

  private MomentText() {}

  static Instant start(String field, String text) {
    return read(field, text, 0);
  }

  /** The first moment after {@code text}: of a day, the next day's start. */
  static Instant end(String field, String text) {
    return read(field, text, 1);
  }

  private static Instant read(String field, String text, int days) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).plusDays(days).atStartOfDay(Surroundings.ZONE).toInstant();
    } catch (DateTimeException e) {
      throw RuleViolation.invalid(FieldViolation.of(field, "INSTANT_UNREADABLE"));
    }
  }
}
