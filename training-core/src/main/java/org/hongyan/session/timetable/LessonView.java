package org.hongyan.session.timetable;

import java.time.Instant;
import java.util.List;

/**
 * A lesson as pages and the API show it.
 *
 * @param trainers names, in the order of {@code trainerIds}
 * @param venue name and room
 */
public record LessonView(
    Long id,
    Long sessionId,
    String sessionTitle,
    String title,
    Long courseId,
    Instant start,
    Instant end,
    int minutes,
    List<Long> trainerIds,
    List<String> trainers,
    Long venueId,
    String venue,
    boolean cancelled,
    int version) {

  /** The same as a plan that can be changed, with the version in which it was seen. */
  public LessonDraft draft() {
    return new LessonDraft(title, courseId, start, end, trainerIds, venueId, version);
  }
}
