package org.hongyan.session.honorarium;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongyan.shared.Surroundings;

/**
 * How many minutes of each lesson of one trainer are paid: classes taught at once are paid once,
 * and no half day beyond its maximum. What is not paid twice stays with the earlier lesson. Days
 * are cut at noon; a lesson over noon belongs to both halves.
 */
public final class PaidMinutes {

  /** Teaching hours that one half day pays at most (order Caihang 2016 No. 540). */
  public static final int MOST_HOURS = 4;

  private static final long SECONDS = 60;

  /** A lesson, half-open. */
  public record Taught(long lessonId, Instant start, Instant end) {}

  /**
   * What becomes of a lesson's minutes.
   *
   * @param taught as the timetable has it
   * @param twice paid with another lesson at the same time
   * @param beyond the maximum of the half day
   */
  public record Split(int taught, int twice, int beyond) {
    /** Those that are paid. */
    public int paid() {
      return taught - twice - beyond;
    }
  }

  private PaidMinutes() {}

  /**
   * The minutes of all lessons of one trainer, by lesson.
   *
   * @param teachingHour minutes of one
   */
  public static Map<Long, Split> of(List<Taught> lessons, int teachingHour) {
    Map<Instant, Integer> left = new HashMap<>();
    Map<Long, Split> found = new LinkedHashMap<>();
    Instant covered = Instant.MIN;
    List<Taught> ordered = new ArrayList<>(lessons);
    ordered.sort(Comparator.comparing(Taught::start).thenComparing(Taught::lessonId));
    for (Taught lesson : ordered) {
      Instant from = later(lesson.start(), earlier(covered, lesson.end()));
      int beyond = 0;
      for (Instant at = from; at.isBefore(lesson.end()); ) {
        Instant half = half(at);
        Instant until = earlier(lesson.end(), half(at).plusSeconds(12 * 60 * SECONDS));
        int free = left.getOrDefault(half, MOST_HOURS * teachingHour);
        int minutes = minutes(at, until);
        left.put(half, Math.max(0, free - minutes));
        beyond += Math.max(0, minutes - free);
        at = until;
      }
      found.put(
          lesson.lessonId(),
          new Split(minutes(lesson.start(), lesson.end()), minutes(lesson.start(), from), beyond));
      covered = later(covered, lesson.end());
    }
    return found;
  }

  /** When the half of the day began; the zone has no summer time, so a half has twelve hours. */
  private static Instant half(Instant at) {
    ZonedDateTime local = at.atZone(Surroundings.ZONE);
    LocalTime begin = local.getHour() < 12 ? LocalTime.MIDNIGHT : LocalTime.NOON;
    return local.with(begin).toInstant();
  }

  private static int minutes(Instant from, Instant to) {
    return (int) ((to.getEpochSecond() - from.getEpochSecond()) / SECONDS);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
