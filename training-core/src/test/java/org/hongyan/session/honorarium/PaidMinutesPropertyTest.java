package org.hongyan.session.honorarium;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hongyan.session.honorarium.PaidMinutes.Split;
import org.hongyan.session.honorarium.PaidMinutes.Taught;
import org.hongyan.shared.Surroundings;
import org.junit.jupiter.api.Test;

/** Half-day maximum and simultaneous classes, against counting minute by minute. */
class PaidMinutesPropertyTest {

  private static final int HOUR = 45;
  private static final Instant MIDNIGHT =
      LocalDate.of(2026, 11, 30).atStartOfDay(Surroundings.ZONE).toInstant();

  /** Start and length in minutes after midnight of the first of two days. */
  record Wish(int start, int length) {}

  @Property(tries = 500)
  void paysWhatCountingMinuteByMinutePays(@ForAll("days") List<Wish> wishes) {
    List<Taught> lessons = new ArrayList<>();
    for (Wish wish : wishes) {
      lessons.add(lesson(lessons.size(), wish.start(), wish.length()));
    }
    Map<Long, Split> paid = PaidMinutes.of(lessons, HOUR);
    Map<Integer, Integer> halves = new HashMap<>();
    Set<Integer> seen = new HashSet<>();
    for (Wish wish : wishes) {
      for (int minute = wish.start(); minute < wish.start() + wish.length(); minute++) {
        if (seen.add(minute)) {
          halves.merge(minute / 720, 1, Integer::sum);
        }
      }
    }
    int expected = halves.values().stream().mapToInt(sum -> Math.min(sum, 4 * HOUR)).sum();
    assertEquals(expected, paid.values().stream().mapToInt(Split::paid).sum());
    for (Taught lesson : lessons) {
      assertEquals(
          wishes.get((int) lesson.lessonId()).length(), paid.get(lesson.lessonId()).taught());
    }
  }

  @Provide
  Arbitrary<List<Wish>> days() {
    return Combinators.combine(
            Arbitraries.integers().between(6 * 60, 46 * 60), Arbitraries.integers().between(1, 400))
        .as(Wish::new)
        .list()
        .ofMaxSize(8);
  }

  @Test
  void aLessonOverNoonBelongsToBothHalves() {
    Split whole = PaidMinutes.of(List.of(lesson(1, 9 * 60, 6 * 60)), HOUR).get(1L);

    assertEquals(360, whole.paid(), "three hours before noon and three after, each a full half");
    Split morning = PaidMinutes.of(List.of(lesson(1, 8 * 60, 4 * 60)), HOUR).get(1L);
    assertEquals(180, morning.paid());
    assertEquals(60, morning.beyond());
  }

  @Test
  void classesTaughtAtOnceArePaidOnceWithTheFirst() {
    Map<Long, Split> paid = PaidMinutes.of(List.of(lesson(2, 570, 90), lesson(1, 540, 90)), HOUR);

    assertEquals(new Split(90, 0, 0), paid.get(1L));
    assertEquals(new Split(90, 60, 0), paid.get(2L));
  }

  private static Taught lesson(long id, int start, int length) {
    return new Taught(
        id, MIDNIGHT.plusSeconds(start * 60L), MIDNIGHT.plusSeconds((start + length) * 60L));
  }
}
