package org.hongyan.session.scheduling;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which day of a copy each day of the original becomes. */
final class DayMapping {

  private final Map<LocalDate, LocalDate> days = new HashMap<>();
  private LocalDate last;

  private DayMapping() {}

  /** Day by day, whatever day it is. */
  static DayMapping plain(LocalDate start, LocalDate end, LocalDate newStart) {
    return skipping(start, end, newStart, Set.of(), day -> false);
  }

  /**
   * Day by day, each on the next working day; a rest day of the original without lessons, such as a
   * weekend in the midst of it, takes none.
   *
   * @param taught days of the original that have lessons
   */
  static DayMapping skipping(
      LocalDate start,
      LocalDate end,
      LocalDate newStart,
      Set<LocalDate> taught,
      Predicate<LocalDate> restDay) {
    DayMapping mapping = new DayMapping();
    LocalDate next = newStart;
    for (LocalDate day = start; !day.isAfter(end); day = day.plusDays(1)) {
      if (restDay.test(day) && !taught.contains(day)) {
        continue;
      }
      while (restDay.test(next)) {
        next = next.plusDays(1);
      }
      mapping.days.put(day, next);
      mapping.last = next;
      next = next.plusDays(1);
    }
    if (mapping.last == null) {
      mapping.last = newStart.plusDays(start.until(end).getDays());
    }
    return mapping;
  }

  LocalDate of(LocalDate day) {
    return days.get(day);
  }

  /** Day that the first day of the original becomes. */
  LocalDate first() {
    return days.values().stream().min(LocalDate::compareTo).orElse(last);
  }

  LocalDate last() {
    return last;
  }
}
