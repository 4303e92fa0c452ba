package org.hongyan.trainer;

import java.time.LocalDate;

/** What is said when a trainer takes a step; each step has its own form in the API. */
public sealed interface Decision {

  /** The day of it, not after today. */
  LocalDate date();

  /**
   * A review, of a nomination or of a member's year.
   *
   * @param note what was found; asked for where it failed
   */
  record Review(ReviewResult result, LocalDate date, String note) implements Decision {}

  /**
   * The admission into the pool.
   *
   * @param document by which they were admitted
   */
  record Admission(String document, LocalDate date) implements Decision {}

  /**
   * The departure.
   *
   * @param date the first day outside the pool
   */
  record Departure(String reason, LocalDate date) implements Decision {}

  /** A nomination of somebody whose review failed, or who left. */
  record Nomination(String note, LocalDate date) implements Decision {}
}
