package org.hongyan.web.session;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The whole weeks, Monday to Sunday, that a month touches. */
public record MonthDays(YearMonth month) {

  static final int WEEK = 7;

  /** The Monday on which its first week begins. */
  public LocalDate first() {
    return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The Sunday on which its last week ends. */
  public LocalDate last() {
    return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
  }

  /** Days in rows of a week. */
  public static <T> List<List<T>> weeks(List<T> days) {
    List<List<T>> weeks = new ArrayList<>();
    for (int i = 0; i < days.size(); i += WEEK) {
      weeks.add(days.subList(i, i + WEEK));
    }
    return weeks;
  }
}
