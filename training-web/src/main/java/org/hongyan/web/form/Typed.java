package org.hongyan.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.Surroundings;
import org.hongyan.web.common.RequestValues;

/**
 * What somebody typed into a plain form: shown again where it was refused, read as what it means
 * where it is saved. Fields that cannot be read are refused by name.
 */
public final class Typed {

  private static final String ONE = "\\d{1,18}";

  private final HttpServletRequest request;

  public Typed(HttpServletRequest request) {
    this.request = request;
  }

  public boolean posted() {
    return "POST".equals(request.getMethod());
  }

  /** Whether the form was sent by the button of this name. */
  public boolean by(String button) {
    return posted() && request.getParameter(button) != null;
  }

  /** What a field shows: what was typed, else what is kept. */
  public String shown(String name, Object kept) {
    String given = request.getParameter(name);
    return given != null ? given : kept == null || posted() ? "" : kept.toString();
  }

  /** Which of several choices a field shows as chosen. */
  public boolean chosen(String name, Object choice, List<?> kept) {
    String wanted = String.valueOf(choice);
    return posted()
        ? all(name).contains(wanted)
        : kept.stream().map(String::valueOf).anyMatch(wanted::equals);
  }

  public boolean ticked(String name, boolean kept) {
    return posted() ? request.getParameter(name) != null : kept;
  }

  /** The text without space around it; null where it is empty. */
  public String text(String name) {
    return RequestValues.text(request.getParameter(name));
  }

  public List<String> all(String name) {
    String[] given = request.getParameterValues(name);
    return given == null
        ? List.of()
        : Arrays.stream(given).filter(value -> !value.isBlank()).distinct().toList();
  }

  /** Numbers of records that were chosen; what is none is left out. */
  public List<Long> ids(String name) {
    return all(name).stream().filter(value -> value.matches(ONE)).map(Long::valueOf).toList();
  }

  public Long id(String name) {
    String given = text(name);
    return given != null && given.matches(ONE) ? Long.valueOf(given) : null;
  }

  public Integer number(String name) {
    return RequestValues.number(name, request.getParameter(name));
  }

  public BigDecimal decimal(String name) {
    try {
      return text(name) == null ? null : new BigDecimal(text(name));
    } catch (NumberFormatException e) {
      throw RuleViolation.invalid(FieldViolation.of(name, "NUMBER_FORMAT"));
    }
  }

  public LocalDate date(String name) {
    return RequestValues.date(name, request.getParameter(name));
  }

  /** A time of day, such as 09:30. */
  public LocalTime time(String name) {
    try {
      return text(name) == null ? null : LocalTime.parse(text(name));
    } catch (DateTimeParseException e) {
      throw RuleViolation.invalid(FieldViolation.of(name, "CLOCK_TIME_MALFORMED", text(name)));
    }
  }

  /** A moment in the plan's zone, as the browser's date and time field sends it. */
  public Instant moment(String name) {
    try {
      return text(name) == null
          ? null
          : LocalDateTime.parse(text(name)).atZone(Surroundings.ZONE).toInstant();
    } catch (DateTimeParseException e) {
      throw RuleViolation.invalid(FieldViolation.of(name, "CLOCK_TIME_MALFORMED", text(name)));
    }
  }

  public <E extends Enum<E>> E choice(Class<E> type, String name) {
    return RequestValues.choice(type, name, request.getParameter(name));
  }
}
