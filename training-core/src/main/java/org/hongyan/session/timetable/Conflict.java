package org.hongyan.session.timetable;

import java.time.Instant;

/**
 * Something that a lesson collides with.
 *
 * @param code the rule that is broken, such as {@code TRAINER_CONFLICT}
 * @param lessonId the lesson in the way; null where it is none or lies outside the caller's scope
 * @param sessionTitle its class; null where it lies outside the caller's scope
 * @param start of what is in the way
 * @param end of what is in the way
 * @param what the trainer, venue or number of trainees that cannot be in two places
 * @param at start of the lesson that is planned
 * @param resourceId the trainer or venue that is taken; null for trainees
 */
public record Conflict(
    String code,
    Long lessonId,
    String sessionTitle,
    Instant start,
    Instant end,
    String what,
    Instant at,
    Long resourceId) {

  public static final String TRAINER = "TRAINER_CONFLICT";
  public static final String VENUE = "VENUE_CONFLICT";
  public static final String UNAVAILABLE = "TRAINER_UNAVAILABLE";
  public static final String NOT_IN_POOL = "TRAINER_NOT_IN_POOL";
  public static final String VENUE_CLOSED = "VENUE_NOT_USABLE";
  public static final String OVERLAP = "LESSON_OVERLAP";
  public static final String TRAINEES = "TRAINEE_CONFLICT";

  /** Whether a lesson without this trainer would not collide. */
  public boolean ofTrainer() {
    return code.equals(TRAINER) || code.equals(UNAVAILABLE) || code.equals(NOT_IN_POOL);
  }

  /** Whether a lesson without this room would not collide. */
  boolean ofVenue() {
    return code.equals(VENUE) || code.equals(VENUE_CLOSED);
  }
}
