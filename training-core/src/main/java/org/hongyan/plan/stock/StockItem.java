package org.hongyan.plan.stock;

import java.time.LocalDate;

/**
 * An entry of a list, and from when until when it counts.
 *
 * @param key the same for rows that are one entry, such as the editions of a course
 * @param document the decision that it rests on
 * @param last its last day, open where null
 * @param ended the day from which on it counts no longer, open where null
 * @param person the name in full where the entry is a person, else null
 */
public record StockItem(
    String key,
    Long id,
    String title,
    String divisionCode,
    String document,
    LocalDate from,
    LocalDate last,
    LocalDate ended,
    String person) {

  /** Whether it counts at the close of a day. */
  public boolean countsOn(LocalDate day) {
    return !from.isAfter(day)
        && (last == null || !last.isBefore(day))
        && (ended == null || ended.isAfter(day));
  }
}
