package org.hongyan.session.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.shared.Surroundings;

/**
 * A stretch of time that a lesson wants, and whom and what it wants for it.
 *
 * @param lessonId the lesson itself, which does not stand in its own way; null for a new one
 * @param sessionId its session
 * @param start first instant
 * @param end first instant after it
 */
public record Slot(
    Long lessonId,
    Long sessionId,
    Instant start,
    Instant end,
    List<Long> trainerIds,
    Long venueId) {

  /** The stretch that a lesson has, moved by some time. */
  public static Slot of(Lesson lesson, Duration by) {
    return new Slot(
        lesson.id(),
        lesson.sessionId(),
        lesson.start().plus(by),
        lesson.end().plus(by),
        List.copyOf(lesson.trainerIds()),
        lesson.venueId());
  }

  /** The stretch that a draft wants. */
  public static Slot of(Long lessonId, Long sessionId, LessonDraft draft) {
    return new Slot(
        lessonId, sessionId, draft.start(), draft.end(), draft.trainerIds(), draft.venueId());
  }

  int minutes() {
    return (int) Duration.between(start, end).toMinutes();
  }

  /** The day in the plan's zone on which it starts. */
  public LocalDate day() {
    return LocalDate.ofInstant(start, Surroundings.ZONE);
  }

  /** Half-open intervals: what ends when the other starts does not collide with it (rule 3). */
  static boolean overlap(Instant start, Instant end, Instant otherStart, Instant otherEnd) {
    return start.isBefore(otherEnd) && otherStart.isBefore(end);
  }
}
