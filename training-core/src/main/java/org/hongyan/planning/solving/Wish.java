package org.hongyan.planning.solving;

import java.time.LocalDate;
import org.hongyan.subject.Level;

/**
 * What a class of the year needs.
 *
 * @param city whether it is for the whole city; its division is then the city's
 * @param days length in days, one after the other
 * @param capacity seats
 * @param subject code of the subject that its trainer must be able to teach; null for any
 * @param month 1 to 12 where one is preferred, else null
 * @param deadline last day on which it may end; null for none
 */
public record Wish(
    boolean city,
    String divisionCode,
    int days,
    int capacity,
    String subject,
    Level level,
    Integer month,
    LocalDate deadline) {}
