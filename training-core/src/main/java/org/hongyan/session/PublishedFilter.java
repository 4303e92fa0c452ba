package org.hongyan.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Which published sessions are wanted; null asks nothing.
 *
 * @param audienceGroup who is to be admitted; sessions for everybody are found too
 * @param from first day of which something is to be held
 * @param to last day of which something is to be held
 * @param openAt an instant at which one is to be able to register
 * @param text part of title or number
 * @param latestFirst whether the last to begin stands first; else the first
 * @param ids the only sessions that are wanted
 */
public record PublishedFilter(
    String typeCode,
    String audienceGroup,
    String divisionCode,
    SessionLevel level,
    LocalDate from,
    LocalDate to,
    Instant openAt,
    String text,
    boolean latestFirst,
    List<Long> ids) {

  /** All that is held in some days, the first to begin first. */
  public static PublishedFilter between(LocalDate from, LocalDate to) {
    return new PublishedFilter(null, null, null, null, from, to, null, null, false, null);
  }

  String order() {
    return latestFirst ? "s.startDate desc, s.id desc" : "s.startDate, s.id";
  }
}
