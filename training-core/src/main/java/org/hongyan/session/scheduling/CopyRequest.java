package org.hongyan.session.scheduling;

import java.time.LocalDate;
import java.util.List;

/**
 * How a session is copied.
 *
 * @param startDates first day of each copy, one or more; several make a series
 * @param skipRestDays whether lessons move past rest days to the next working day
 * @param dropConflicting whether a lesson loses a trainer or room that is taken, and keeps its
 *     time; otherwise a conflict refuses all copies
 * @param series name of the series; null for a single copy
 */
public record CopyRequest(
    List<LocalDate> startDates, boolean skipRestDays, boolean dropConflicting, String series) {

  public CopyRequest {
    startDates = startDates == null ? List.of() : List.copyOf(startDates);
  }
}
