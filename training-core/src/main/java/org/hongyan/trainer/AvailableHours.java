package org.hongyan.trainer;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Comparator;

/**
 * Hours of a weekday in which somebody can teach.
 *
 * @param weekday 1 is Monday, 7 Sunday
 * @param from {@code 08:30}
 * @param to {@code 12:00}; {@code 24:00} is midnight at the end of the day
 */
public record AvailableHours(Integer weekday, String from, String to) {

  static final Comparator<AvailableHours> ORDER =
      Comparator.comparing(AvailableHours::weekday).thenComparing(AvailableHours::from);

  private static final int DAYS = 7;
  private static final int MINUTES = 60;
  private static final String MIDNIGHT = "24:00";
  private static final int WHOLE_DAY = 24 * MINUTES;
  private static final int NONE = -1;

  static AvailableHours of(int weekday, int fromMinute, int toMinute) {
    return new AvailableHours(weekday, text(fromMinute), text(toMinute));
  }

  /** Whether these are hours of a day, the end after the start. */
  boolean possible() {
    return weekday != null
        && weekday >= 1
        && weekday <= DAYS
        && fromMinute() != NONE
        && toMinute() > fromMinute();
  }

  boolean overlaps(AvailableHours other) {
    return weekday.equals(other.weekday)
        && fromMinute() < other.toMinute()
        && other.fromMinute() < toMinute();
  }

  /** Whether they hold a whole stretch of a weekday, in minutes from midnight. */
  public boolean hold(int day, int startMinute, int endMinute) {
    return weekday == day && fromMinute() <= startMinute && toMinute() >= endMinute;
  }

  int fromMinute() {
    return minute(from);
  }

  int toMinute() {
    return minute(to);
  }

  private static int minute(String text) {
    if (MIDNIGHT.equals(text)) {
      return WHOLE_DAY;
    }
    try {
      LocalTime time = text == null ? null : LocalTime.parse(text);
      return time == null ? NONE : time.getHour() * MINUTES + time.getMinute();
    } catch (DateTimeException e) {
      return NONE;
    }
  }

  private static String text(int minute) {
    return "%02d:%02d".formatted(minute / MINUTES, minute % MINUTES);
  }
}
