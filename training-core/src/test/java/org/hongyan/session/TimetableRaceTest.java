package org.hongyan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hongyan.session.timetable.ConflictRefusal;
import org.hongyan.session.timetable.Lesson;
import org.hongyan.session.timetable.LessonDraft;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two organisers save colliding lessons at the same moment: exactly one wins. */
class TimetableRaceTest {

  private static final int TRIES = 200;
  private static final int CONTROL_TRIES = 50;
  private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);

  @ParameterizedTest
  @EnumSource
  void exactlyOneOfTwoWinsTheTrainerOrTheRoom(TestDatabase kind) throws Exception {
    SessionDesk desk = SessionDesk.fresh(kind);
    long trainer = desk.trainer("A");
    long venue = desk.venue("V", "150523", 50);
    long one = session(desk, "150523");
    long other = session(desk, "150525");
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      for (int attempt = 0; attempt < TRIES; attempt++) {
        LessonDraft draft =
            attempt % 2 == 0
                ? SessionDesk.lesson(FIRST.plusDays(attempt), "09:00", "10:00", null, trainer)
                : SessionDesk.lesson(FIRST.plusDays(attempt), "09:00", "10:00", venue);
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Boolean>> results =
            both.invokeAll(
                List.of(saving(desk, start, one, draft), saving(desk, start, other, draft)));
        int won = (results.get(0).get() ? 1 : 0) + (results.get(1).get() ? 1 : 0);
        assertEquals(1, won, "try " + attempt);
      }
    } finally {
      both.shutdownNow();
    }
    assertEquals(TRIES, lessons(desk));
  }

  /** The same without the lock: asking first and writing then books twice sooner or later. */
  @ParameterizedTest
  @EnumSource
  void withoutTheLockBothWin(TestDatabase kind) throws Exception {
    SessionDesk desk = SessionDesk.fresh(kind);
    long trainer = desk.trainer("A");
    long one = session(desk, "150523");
    long other = session(desk, "150525");
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      for (int attempt = 0; attempt < CONTROL_TRIES; attempt++) {
        LessonDraft draft =
            SessionDesk.lesson(FIRST.plusDays(attempt), "09:00", "10:00", null, trainer);
        CyclicBarrier start = new CyclicBarrier(2);
        CyclicBarrier asked = new CyclicBarrier(2);
        both.invokeAll(
            List.of(
                unlocked(desk, start, asked, one, draft),
                unlocked(desk, start, asked, other, draft)));
      }
    } finally {
      both.shutdownNow();
    }
    assertTrue(lessons(desk) > CONTROL_TRIES, "nothing was booked twice");
  }

  private static Callable<Boolean> saving(
      SessionDesk desk, CyclicBarrier start, long session, LessonDraft draft) {
    return () -> {
      start.await();
      try {
        desk.timetable(timetable -> timetable.add(session, draft));
        return true;
      } catch (ConflictRefusal lost) {
        return false;
      }
    };
  }

  private static Callable<Boolean> unlocked(
      SessionDesk desk, CyclicBarrier start, CyclicBarrier asked, long session, LessonDraft draft) {
    return () -> {
      start.await();
      boolean free =
          desk.timetable(timetable -> timetable.check(session, null, draft)).conflicts().isEmpty();
      asked.await();
      if (free) {
        desk.database().run(em -> em.persist(new Lesson(session, draft)));
      }
      return free;
    };
  }

  private static long session(SessionDesk desk, String division) {
    return desk.planning(
            planning -> planning.create(SessionDesk.draft("R", division, FIRST, TRIES)))
        .id();
  }

  private static long lessons(SessionDesk desk) {
    return desk.database()
        .inTransaction(
            em -> em.createQuery("select count(l) from Lesson l", Long.class).getSingleResult());
  }
}
