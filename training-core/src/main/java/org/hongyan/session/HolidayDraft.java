package org.hongyan.session;

import java.time.LocalDate;

/**
 * A day as a form gives it. The day itself is taken when it is entered and stays.
 *
 * @param source the notice that says so, may be null
 * @param version of the state that was changed; null for a new one
 */
public record HolidayDraft(
    LocalDate day, DayKind kind, String name, String source, Integer version) {}
