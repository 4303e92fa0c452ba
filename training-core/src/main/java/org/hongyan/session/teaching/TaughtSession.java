package org.hongyan.session.teaching;

import java.time.LocalDate;

/**
 * A class in which a trainer teaches.
 *
 * @param firstDay of the trainer's own lessons in it
 * @param minutes of the trainer's own lessons
 */
public record TaughtSession(
    Long sessionId,
    String title,
    String divisionCode,
    LocalDate firstDay,
    long lessons,
    long minutes) {}
