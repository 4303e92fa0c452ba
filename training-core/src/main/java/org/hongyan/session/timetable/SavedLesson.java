package org.hongyan.session.timetable;

import java.util.List;

/** A lesson as it was saved, with what should be known of it. */
public record SavedLesson(LessonView lesson, List<Warning> warnings) {}
