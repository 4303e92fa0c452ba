package org.hongyan.session.timetable;

import java.time.Instant;

/** What the timetable must know of those who are registered; registration tells it. */
public interface TraineeBookings {

  /**
   * How many who have a seat in a session also have one in another session with a lesson in that
   * stretch of time.
   *
   * @param start first instant
   * @param end first instant after it
   */
  long bookedElsewhere(Long sessionId, Instant start, Instant end);

  /** How many have a seat in a session. */
  long seated(Long sessionId);

  /** How many seats of a session are given, offered or kept for somebody. */
  long committed(Long sessionId);
}
