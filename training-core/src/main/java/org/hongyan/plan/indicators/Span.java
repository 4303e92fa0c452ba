package org.hongyan.plan.indicators;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A period in which a target is to be reached, both days included. */
record Span(LocalDate start, LocalDate end) {

  /** The part of {@code year} that belongs to this span. */
  Span within(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    return new Span(first.isAfter(start) ? first : start, last.isBefore(end) ? last : end);
  }

  /** Whether it is over at the close of {@code day}. */
  boolean overOn(LocalDate day) {
    return !day.isBefore(end);
  }

  /** Share of its days that have passed at the close of {@code day}, 0 to 1. */
  double elapsedOn(LocalDate day) {
    double passed = ChronoUnit.DAYS.between(start, day) + 1;
    return Math.max(0, Math.min(1, passed / (ChronoUnit.DAYS.between(start, end) + 1)));
  }
}
