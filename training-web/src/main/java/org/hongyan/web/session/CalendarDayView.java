package org.hongyan.web.session;

import java.time.LocalDate;
import java.util.List;

/**
 * One day of the calendar.
 *
 * @param rest what makes it a day of rest, in words; empty for working days
 * @param within whether it belongs to the month or class that is shown
 */
public record CalendarDayView(
    LocalDate date, String rest, boolean today, boolean within, List<LessonBlock> blocks) {

  /** Those that a month's cell has room for. */
  public List<LessonBlock> shown(int most) {
    return blocks.size() <= most ? blocks : blocks.subList(0, most - 1);
  }

  /** How many it has no room for. */
  public int hidden(int most) {
    return blocks.size() - shown(most).size();
  }
}
