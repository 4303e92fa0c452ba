package org.hongyan.session;

import java.time.LocalDate;

/** A public holiday or adjusted working day as lists, forms and the audit log show it. */
public record HolidayView(LocalDate day, DayKind kind, String name, String source, int version) {

  static HolidayView of(CalendarDay day) {
    return new HolidayView(day.day(), day.kind(), day.name(), day.source(), day.version());
  }
}
