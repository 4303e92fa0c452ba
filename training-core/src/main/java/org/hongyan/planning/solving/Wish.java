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
 * @param people who asked for its subject or wait for a class of it
 */
public record Wish(
    boolean city,
    String divisionCode,
    int days,
    int capacity,
    String subject,
    Level level,
    Integer month,
    LocalDate deadline,
    int people) {

  private static final int PEOPLE_A_STEP = 5;
  private static final int MOST_URGENT = 5;

  /** A class that nobody has asked for. */
  public Wish(
      boolean city,
      String divisionCode,
      int days,
      int capacity,
      String subject,
      Level level,
      Integer month,
      LocalDate deadline) {
    this(city, divisionCode, days, capacity, subject, level, month, deadline, 0);
  }

  /** From 0, where nobody asks for it, to 5: so that a crowd does not outweigh every other wish. */
  int urgency() {
    return Math.min(MOST_URGENT, (people + PEOPLE_A_STEP - 1) / PEOPLE_A_STEP);
  }
}
