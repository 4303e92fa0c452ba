package org.hongyan.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import org.hongyan.shared.Surroundings;

/** Until when an offered seat is kept: so many working hours, but never beyond the start. */
final class OfferTime {

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private final int hours;
  private final Predicate<LocalDate> restDay;

  OfferTime(int hours, Predicate<LocalDate> restDay) {
    this.hours = hours;
    this.restDay = restDay;
  }

  Instant until(Instant now, Instant start) {
    Duration left = Duration.ofHours(hours);
    ZonedDateTime moment = now.atZone(Surroundings.ZONE);
    while (moment.toInstant().isBefore(start)) {
      ZonedDateTime opens = moment.with(MORNING);
      ZonedDateTime closes = moment.with(EVENING);
      if (!restDay.test(moment.toLocalDate()) && moment.isBefore(closes)) {
        ZonedDateTime from = moment.isBefore(opens) ? opens : moment;
        Duration today = Duration.between(from, closes);
        if (left.compareTo(today) <= 0) {
          Instant until = from.plus(left).toInstant();
          return until.isBefore(start) ? until : start;
        }
        left = left.minus(today);
      }
      moment = moment.toLocalDate().plusDays(1).atStartOfDay(Surroundings.ZONE);
    }
    return start;
  }
}
