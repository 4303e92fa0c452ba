package org.hongyan.session.timetable;

import java.time.Instant;

/** One change of a lesson, with the names of those it is about. */
public record LessonChangeView(
    LessonChange.Kind kind,
    String trainerOut,
    String trainerIn,
    Instant oldStart,
    Instant newStart,
    String reason,
    String changedBy,
    Instant changedAt) {}
