package org.hongyan.web.session;

import java.time.Instant;
import org.hongyan.session.timetable.Conflict;

/**
 * Something that a lesson collides with.
 *
 * @param lessonId null where it is no lesson, or lies outside the caller's scope
 * @param sessionTitle likewise
 * @param what the trainer or room that is taken, or how many trainees
 */
public record ConflictAnswer(
    String code, Long lessonId, String sessionTitle, Instant start, Instant end, String what) {

  static ConflictAnswer of(Conflict conflict) {
    return new ConflictAnswer(
        conflict.code(),
        conflict.lessonId(),
        conflict.sessionTitle(),
        conflict.start(),
        conflict.end(),
        conflict.what());
  }
}
