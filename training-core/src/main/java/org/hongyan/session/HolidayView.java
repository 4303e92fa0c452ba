package org.hongyan.session;

import java.time.LocalDate;

/** A public holiday or adjusted working day as lists and forms show it. */
public record HolidayView(LocalDate day, DayKind kind, String name, int version) {

  static HolidayView of(CalendarDay day) {
    return new HolidayView(day.day(), day.kind(), day.name(), day.version());
  }
}
