package org.hongyan.session.timetable;

import java.time.LocalDate;

/**
 * Which lessons of the calendar are wanted; null asks nothing but for the days, which are this
 * month.
 *
 * @param from first day
 * @param to last day, at most a year later
 * @param divisionCode of the session
 */
public record LessonFilter(
    LocalDate from, LocalDate to, Long trainerId, Long venueId, String divisionCode) {}
