package org.hongyan.session;

import static org.hongyan.session.SessionDesk.MONDAY;
import static org.hongyan.session.SessionDesk.at;
import static org.hongyan.session.SessionDesk.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.hongyan.session.scheduling.CopyRequest;
import org.hongyan.session.scheduling.CopyResult;
import org.hongyan.session.timetable.ConflictRefusal;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions copied with their timetables, once or as a series. */
class SessionCopiesTest {

  private static final String KAILU = "150523";

  @ParameterizedTest
  @EnumSource
  void aCopySkipsRestDaysAndKeepsTheTimetable(TestDatabase kind) {
    SessionDesk desk = SessionDesk.fresh(kind);
    long trainer = desk.trainer("A");
    SessionView original = desk.session(KAILU);
    desk.add(original, lesson(MONDAY, "09:00", "10:30", null, trainer));
    desk.add(original, lesson(MONDAY.plusDays(1), "14:00", "15:30", null, trainer));
    // a Friday: the second day lands on Monday
    LocalDate friday = LocalDate.of(2026, 12, 11);

    SessionView copy =
        desk.copies(
                copies ->
                    copies.copy(original.id(), new CopyRequest(List.of(friday), true, false, null)))
            .sessions()
            .get(0);
    List<LessonView> lessons = desk.lessons(all -> all.ofSession(copy.id()));

    assertEquals(SessionStatus.DRAFT, copy.status());
    assertEquals(friday, copy.startDate());
    assertEquals(friday.plusDays(6), copy.endDate());
    assertEquals(at(friday, "09:00"), lessons.get(0).start());
    assertEquals(at(friday.plusDays(3), "14:00"), lessons.get(1).start());
    assertEquals(List.of(trainer), lessons.get(1).trainerIds());
    assertEquals(180, copy.minutes());
    assertEquals(original.id(), copy.copiedFrom());
  }

  @ParameterizedTest
  @EnumSource
  void aSeriesIsMadeWholeOrNotAtAll(TestDatabase kind) {
    SessionDesk desk = SessionDesk.fresh(kind);
    long trainer = desk.trainer("A");
    SessionView original = desk.session(KAILU);
    desk.add(original, lesson(MONDAY, "09:00", "10:30", null, trainer));
    SessionView inTheWay =
        desk.planning(
            planning ->
                planning.create(SessionDesk.draft("Way", "150525", MONDAY.plusDays(14), 1)));
    desk.add(inTheWay, lesson(MONDAY.plusDays(14), "10:00", "11:00", null, trainer));
    List<LocalDate> starts = List.of(MONDAY.plusDays(7), MONDAY.plusDays(14));

    assertThrows(
        ConflictRefusal.class,
        () ->
            desk.copies(
                copies -> copies.copy(original.id(), new CopyRequest(starts, false, false, "S"))));
    assertEquals(2, sessions(desk));
    CopyResult made =
        desk.copies(
            copies -> copies.copy(original.id(), new CopyRequest(starts, false, true, "S")));

    assertEquals(4, sessions(desk));
    assertEquals("S", made.sessions().get(1).series());
    assertEquals(1, made.dropped().size());
    LessonView left = desk.lessons(all -> all.ofSession(made.sessions().get(1).id())).get(0);
    assertEquals(List.of(), left.trainerIds());
    assertEquals(at(MONDAY.plusDays(14), "09:00"), left.start());
  }

  @ParameterizedTest
  @EnumSource
  void numbersRunOnWithinYearAndDivision(TestDatabase kind) {
    SessionDesk desk = SessionDesk.fresh(kind);

    assertEquals("2026-150523-001", desk.session(KAILU).number());
    assertEquals("2026-150523-002", desk.session(KAILU).number());
    assertEquals("2026-150525-001", desk.session("150525").number());
  }

  @ParameterizedTest
  @EnumSource
  void aCountyPlansForItselfAlone(TestDatabase kind) {
    SessionDesk city = SessionDesk.fresh(kind);
    SessionDesk kailu = city.as(TestCallers.county(KAILU));
    SessionView foreign = city.session("150525");

    assertEquals("OUTSIDE_OWN_DIVISION", refused(() -> kailu.session("150525")));
    assertEquals(
        "NOT_FOUND",
        assertThrows(
                RuleViolation.class,
                () -> kailu.planning(planning -> planning.shift(foreign.id(), 1, 1)))
            .code());
    assertEquals(KAILU, kailu.session(KAILU).divisionCode());
  }

  private static String refused(Executable act) {
    return assertThrows(RuleViolation.class, act).violations().get(0).code();
  }

  private static long sessions(SessionDesk desk) {
    return desk.database()
        .inTransaction(
            em ->
                em.createQuery("select count(s) from TrainingSession s", Long.class)
                    .getSingleResult());
  }
}
