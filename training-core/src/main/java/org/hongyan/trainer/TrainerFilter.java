package org.hongyan.trainer;

import java.time.LocalDate;
import java.util.Map;
import org.hongyan.subject.Level;

/**
 * Which trainers are wanted; null asks nothing.
 *
 * @param text part of name, title or employer
 * @param divisionCode teaches there
 * @param freeOn in the pool on this day, without an absence on it, and the weekday is one of theirs
 * @param dueBefore members whose last yearly review, or else admission, is before this day
 * @param sort {@code name}, {@code employer}, {@code division} or {@code status}, with {@code -}
 *     for descending
 */
public record TrainerFilter(
    String text,
    String subjectCode,
    Level level,
    TeachingLanguage language,
    String divisionCode,
    TrainerStatus status,
    Orientation orientation,
    Origin origin,
    LocalDate freeOn,
    LocalDate dueBefore,
    String sort) {

  private static final String BY_NAME = "p.name, e.id";
  private static final Map<String, String> ORDERS =
      Map.of(
          "-name", "p.name desc, e.id desc",
          "employer", "e.employer, p.name, e.id",
          "-employer", "e.employer desc, p.name desc, e.id desc",
          "status", "e.status, p.name, e.id",
          "-status", "e.status desc, p.name desc, e.id desc",
          "division", "e.divisionCode, p.name, e.id",
          "-division", "e.divisionCode desc, p.name desc, e.id desc");

  /** All of them. */
  public static TrainerFilter all() {
    return new TrainerFilter(null, null, null, null, null, null, null, null, null, null, null);
  }

  /** All whose name, title or employer holds a text. */
  public static TrainerFilter of(String text) {
    return new TrainerFilter(text, null, null, null, null, null, null, null, null, null, null);
  }

  /** Those of a status. */
  public static TrainerFilter of(TrainerStatus status) {
    return new TrainerFilter(null, null, null, null, null, status, null, null, null, null, null);
  }

  String order() {
    return sort == null ? BY_NAME : ORDERS.getOrDefault(sort, BY_NAME);
  }
}
