package org.hongyan.session;

import java.time.LocalDate;
import java.util.Map;

/**
 * Which sessions are wanted; null asks nothing.
 *
 * @param from first end date
 * @param to last end date
 * @param text part of title or number
 * @param sort {@code endDate}, {@code title} or {@code number}, with {@code -} for descending
 */
public record SessionFilter(
    SessionStatus status,
    String divisionCode,
    String typeCode,
    LocalDate from,
    LocalDate to,
    String text,
    String sort) {

  private static final String LATEST_FIRST = "s.endDate desc, s.id desc";
  private static final Map<String, String> ORDERS =
      Map.of(
          "endDate", "s.endDate, s.id",
          "-endDate", LATEST_FIRST,
          "title", "s.title, s.id",
          "-title", "s.title desc, s.id desc",
          "number", "s.number, s.id",
          "-number", "s.number desc, s.id desc");

  String order() {
    return sort == null ? LATEST_FIRST : ORDERS.getOrDefault(sort, LATEST_FIRST);
  }
}
