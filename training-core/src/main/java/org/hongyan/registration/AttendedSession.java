package org.hongyan.registration;

import java.time.LocalDate;

/** A session that a person was registered for. */
public record AttendedSession(
    Long sessionId,
    String number,
    String title,
    LocalDate endDate,
    String audienceGroup,
    String divisionCode,
    boolean completed) {}
