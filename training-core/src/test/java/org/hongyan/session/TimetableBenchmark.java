package org.hongyan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hongyan.session.timetable.Lesson;
import org.hongyan.session.timetable.LessonDraft;
import org.hongyan.session.timetable.LessonFilter;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How long one lesson's check takes against many lessons, and a month's calendar: {@code ./mvnw
 * -Pledger-benchmark -pl training-core test -Dtest=TimetableBenchmark}.
 */
@Tag("benchmark")
class TimetableBenchmark {

  private static final int LESSONS = 10_000;
  private static final int TRAINERS = 60;
  private static final int VENUES = 12;
  private static final int A_MONTH = 500;
  private static final int WARM_UP = 100;
  private static final int TIMES = 500;
  private static final LocalDate YEAR = LocalDate.of(2027, 1, 4);

  @ParameterizedTest
  @EnumSource
  void checkAndCalendar(TestDatabase kind) {
    SessionDesk desk = SessionDesk.fresh(kind);
    List<Long> trainers = made(TRAINERS, i -> desk.trainer("T" + i));
    List<Long> venues = made(VENUES, i -> desk.venue("V" + i, "150523", 80));
    fill(desk, trainers, venues);
    if (kind == TestDatabase.POSTGRESQL) {
      // what PostgreSQL does by itself within a minute
      desk.sql("analyze");
    }
    SessionView session =
        desk.planning(planning -> planning.create(SessionDesk.draft("B", "150523", YEAR, 300)));
    Random random = new Random(1);

    double check =
        p95(
            () -> {
              LocalDate day = YEAR.plusDays(random.nextInt(300));
              LessonDraft draft =
                  SessionDesk.lesson(
                      day,
                      "09:00",
                      "11:30",
                      venues.get(random.nextInt(VENUES)),
                      trainers.get(random.nextInt(TRAINERS)),
                      trainers.get(random.nextInt(TRAINERS)));
              return onOneConnection(
                  desk, em -> desk.timetable(em).check(session.id(), null, draft));
            });
    LocalDate quiet = LocalDate.of(2029, 5, 1);
    long month =
        desk.lessons(
                lessons ->
                    lessons.between(new LessonFilter(quiet, quiet.plusDays(30), null, null, null)))
            .size();
    LessonFilter may = new LessonFilter(quiet, quiet.plusDays(30), null, null, null);
    double calendar = p95(() -> onOneConnection(desk, em -> desk.lessons(em).between(may)));

    assertEquals(A_MONTH, month);
    System.out.printf(
        "%s: one lesson against %d: p95 %.1f ms (target 20); a month of %d lessons: p95 %.1f ms%n",
        kind, LESSONS, check, A_MONTH, calendar);
    assertTrue(check > 0 && calendar > 0);
  }

  private static void fill(SessionDesk desk, List<Long> trainers, List<Long> venues) {
    Random random = new Random(2);
    long session =
        desk.planning(planning -> planning.create(SessionDesk.draft("Many", "150525", YEAR, 300)))
            .id();
    desk.database()
        .run(
            em -> {
              for (int i = 0; i < LESSONS; i++) {
                LocalDate day =
                    i < A_MONTH
                        ? LocalDate.of(2029, 5, 1).plusDays(i % 31)
                        : YEAR.plusDays(random.nextInt(300));
                Instant start = SessionDesk.at(day, "08:00").plusSeconds(900L * random.nextInt(40));
                em.persist(
                    new Lesson(
                        session,
                        new LessonDraft(
                            "L" + i,
                            null,
                            start,
                            start.plusSeconds(5400),
                            List.of(trainers.get(random.nextInt(TRAINERS))),
                            venues.get(random.nextInt(VENUES)),
                            null)));
              }
            });
  }

  /** The tests have no pool: a connection for each query would be measured instead. */
  private static <T> T onOneConnection(SessionDesk desk, Function<EntityManager, T> work) {
    return desk.database()
        .inTransaction(
            em -> {
              em.unwrap(Connection.class);
              return work.apply(em);
            });
  }

  private static double p95(Supplier<?> work) {
    for (int i = 0; i < WARM_UP; i++) {
      work.get();
    }
    long[] took = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long began = System.nanoTime();
      work.get();
      took[i] = System.nanoTime() - began;
    }
    Arrays.sort(took);
    return took[TIMES * 95 / 100] / 1e6;
  }

  private interface Maker {
    long make(int number);
  }

  private static List<Long> made(int count, Maker maker) {
    List<Long> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(maker.make(i));
    }
    return made;
  }
}
