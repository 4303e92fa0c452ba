package org.hongyan.session.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Predicate;
import org.hongyan.shared.Surroundings;

/**
 * Until when a trainer has time to answer: the evening of the last of some working days, but a day
 * before the lesson at the latest, and where even that is over until it begins.
 */
final class AnswerTime {

  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final Duration BEFORE_LESSON = Duration.ofDays(1);
  private static final Duration SHORTEST = Duration.ofHours(2);

  private final int workingDays;
  private final Predicate<LocalDate> restDay;

  AnswerTime(int workingDays, Predicate<LocalDate> restDay) {
    this.workingDays = workingDays;
    this.restDay = restDay;
  }

  Instant deadline(Instant now, Instant lessonStart) {
    LocalDate day = LocalDate.ofInstant(now, Surroundings.ZONE);
    for (int left = workingDays; left > 0; ) {
      day = day.plusDays(1);
      if (!restDay.test(day)) {
        left--;
      }
    }
    Instant usual = day.atTime(EVENING).atZone(Surroundings.ZONE).toInstant();
    Instant latest = lessonStart.minus(BEFORE_LESSON);
    if (!usual.isAfter(latest)) {
      return usual;
    }
    return latest.isBefore(now.plus(SHORTEST)) ? lessonStart : latest;
  }
}
