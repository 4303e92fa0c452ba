package org.hongyan.web.session;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.session.timetable.SavedLesson;
import org.hongyan.session.timetable.Warning;

/** A lesson with what should be known of it. */
public record LessonAnswer(
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
    int version,
    List<WarningAnswer> warnings) {

  static LessonAnswer of(SavedLesson saved, Locale locale) {
    return of(saved.lesson(), saved.warnings(), locale);
  }

  static LessonAnswer of(LessonView lesson, List<Warning> warnings, Locale locale) {
    return new LessonAnswer(
        lesson.id(),
        lesson.sessionId(),
        lesson.sessionTitle(),
        lesson.title(),
        lesson.courseId(),
        lesson.start(),
        lesson.end(),
        lesson.minutes(),
        lesson.trainerIds(),
        lesson.trainers(),
        lesson.venueId(),
        lesson.venue(),
        lesson.cancelled(),
        lesson.version(),
        warnings.stream().map(warning -> WarningAnswer.of(warning, locale)).toList());
  }
}
