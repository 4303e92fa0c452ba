package org.hongyan.session;

import static org.hongyan.session.SessionDesk.MONDAY;
import static org.hongyan.session.SessionDesk.at;
import static org.hongyan.session.SessionDesk.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.session.timetable.Conflict;
import org.hongyan.session.timetable.ConflictRefusal;
import org.hongyan.session.timetable.LessonChangeView;
import org.hongyan.session.timetable.LessonDraft;
import org.hongyan.session.timetable.SavedLesson;
import org.hongyan.session.timetable.Warning;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule 3 of the design: nobody and no room in two places at once. */
class TimetableTest {

  private static final String KAILU = "150523";
  private static final String NAIMAN = "150525";

  @ParameterizedTest
  @EnumSource
  void lessonsThatTouchDoNotCollideAndOneMinuteDoes(TestDatabase kind) {
    SessionDesk desk = SessionDesk.shared(kind);
    long trainer = desk.trainer("A");
    long venue = desk.venue("V", KAILU, 60);
    SessionView one = desk.session(KAILU);
    SessionView other = desk.session(KAILU);
    desk.add(one, lesson("09:00", "10:30", venue, trainer));

    assertEquals(Conflict.TRAINER, refused(desk, other, lesson("10:29", "12:00", null, trainer)));
    assertEquals(Conflict.TRAINER, refused(desk, other, lesson("08:00", "09:01", null, trainer)));
    assertEquals(Conflict.VENUE, refused(desk, other, lesson("10:29", "12:00", venue)));
    desk.add(other, lesson("10:30", "12:00", venue, trainer));
    desk.add(other, lesson("08:00", "09:00", venue, trainer));
  }

  @ParameterizedTest
  @EnumSource
  void aRefusalNamesWhatIsInTheWayAndTheNextRoom(TestDatabase kind) {
    SessionDesk desk = SessionDesk.shared(kind);
    long trainer = desk.trainer("A");
    SessionView one = desk.session(KAILU);
    SessionView other = desk.session(NAIMAN);
    SavedLesson first = desk.add(one, lesson("09:00", "10:30", null, trainer));
    desk.add(one, lesson("11:00", "12:00", null, trainer));

    ConflictRefusal refusal =
        assertThrows(
            ConflictRefusal.class, () -> desk.add(other, lesson("09:30", "10:30", null, trainer)));

    assertEquals(1, refusal.conflicts().size());
    assertEquals(first.lesson().id(), refusal.conflicts().get(0).lessonId());
    assertEquals(one.title(), refusal.conflicts().get(0).sessionTitle());
    assertEquals("A", refusal.conflicts().get(0).what());
    assertEquals(at(MONDAY, "12:00"), refusal.nextFree());
    assertEquals("trainerIds", refusal.violations().get(0).field());
  }

  @ParameterizedTest
  @EnumSource
  void whatLiesOutsideTheScopeCollidesUnnamed(TestDatabase kind) {
    SessionDesk desk = SessionDesk.shared(kind);
    long trainer = desk.trainer("A");
    desk.add(desk.session(KAILU), lesson("09:00", "10:30", null, trainer));
    SessionDesk naiman = desk.as(TestCallers.county(NAIMAN));
    SessionView own = naiman.session(NAIMAN);

    ConflictRefusal refusal =
        assertThrows(
            ConflictRefusal.class, () -> naiman.add(own, lesson("09:30", "10:30", null, trainer)));

    assertNull(refusal.conflicts().get(0).lessonId());
    assertNull(refusal.conflicts().get(0).sessionTitle());
    assertEquals("TRAINER_CONFLICT_ELSEWHERE", refusal.violations().get(0).code());
  }

  @ParameterizedTest
  @EnumSource
  void twoLessonsOfOneClassDoNotOverlap(TestDatabase kind) {
    SessionDesk desk = SessionDesk.shared(kind);
    SessionView session = desk.session(KAILU);
    desk.add(session, lesson("09:00", "10:30", null));

    assertEquals(Conflict.OVERLAP, refused(desk, session, lesson("10:00", "11:00", null)));
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeALessonIsRefusedByField(TestDatabase kind) {
    SessionDesk desk = SessionDesk.shared(kind);
    SessionView session = desk.session(KAILU);

    assertEquals(
        "end LESSON_END_BEFORE_START", field(desk, session, lesson("10:00", "10:00", null)));
    assertEquals(
        "start LESSON_OUTSIDE_SESSION",
        field(desk, session, lesson(MONDAY.minusDays(1), "09:00", "10:00", null)));
    assertEquals(
        "end LESSON_OVER_MIDNIGHT",
        field(desk, session, stretch(at(MONDAY, "23:00"), at(MONDAY.plusDays(1), "00:30"))));
    desk.add(session, stretch(at(MONDAY, "23:00"), at(MONDAY.plusDays(1), "00:00")));
    assertEquals(
        "trainerIds TRAINER_ID_UNKNOWN",
        field(desk, session, lesson("10:00", "11:00", null, 999_999_999L)));
    assertEquals(
        "venueId VENUE_ID_UNKNOWN", field(desk, session, lesson("10:00", "11:00", 999_999_999L)));
  }

  @ParameterizedTest
  @EnumSource
  void aTrainerWhoLeftOrIsAwayCannotTeach(TestDatabase kind) {
    SessionDesk desk = SessionDesk.shared(kind);
    long left = desk.trainer("L", MONDAY);
    long leaves = desk.trainer("M", MONDAY.plusDays(1));
    long away = desk.trainer("N");
    desk.sql(
        "insert into trainer_unavailability (id, trainer_id, starts_at, ends_at) values (1, %d,"
            + " cast('2026-11-30 01:00:00' as timestamp),"
            + " cast('2026-11-30 02:00:00' as timestamp))",
        away);
    SessionView session = desk.session(KAILU);

    assertEquals(
        Conflict.NOT_IN_POOL, refused(desk, session, lesson("09:00", "10:00", null, left)));
    assertEquals(
        Conflict.UNAVAILABLE, refused(desk, session, lesson("09:30", "11:00", null, away)));
    desk.add(session, lesson("09:00", "10:00", null, leaves));
    desk.add(session, lesson("10:00", "11:00", null, away));
  }

  @ParameterizedTest
  @EnumSource
  void aStaleEditIsRefusedAndAFreshOneKeepsItsOwnPlace(TestDatabase kind) {
    SessionDesk desk = SessionDesk.shared(kind);
    long trainer = desk.trainer("A");
    SessionView session = desk.session(KAILU);
    SavedLesson saved = desk.add(session, lesson("09:00", "10:30", null, trainer));
    LessonDraft seen = saved.lesson().draft();
    LessonDraft longer =
        new LessonDraft(
            "Longer",
            null,
            seen.start(),
            at(MONDAY, "11:00"),
            seen.trainerIds(),
            null,
            seen.version());

    SavedLesson revised =
        desk.timetable(timetable -> timetable.revise(saved.lesson().id(), longer));
    RuleViolation stale =
        assertThrows(
            RuleViolation.class,
            () -> desk.timetable(timetable -> timetable.revise(saved.lesson().id(), longer)));

    assertEquals(120, revised.lesson().minutes());
    assertEquals("STALE_VERSION", stale.code());
    assertEquals(120, desk.sessions(sessions -> sessions.get(session.id())).minutes());
  }

  @ParameterizedTest
  @EnumSource
  void aSubstituteComesWithReasonAndHistory(TestDatabase kind) {
    SessionDesk desk = SessionDesk.shared(kind);
    long ill = desk.trainer("Ill");
    long busy = desk.trainer("Busy");
    long free = desk.trainer("Free");
    SessionView session = desk.session(KAILU);
    SavedLesson saved = desk.add(session, lesson("09:00", "10:30", null, ill));
    desk.add(desk.session(NAIMAN), lesson("10:00", "11:00", null, busy));
    long id = saved.lesson().id();

    assertEquals(
        Conflict.TRAINER,
        assertThrows(
                ConflictRefusal.class,
                () -> desk.timetable(t -> t.substitute(id, null, busy, "fell ill")))
            .code());
    assertEquals(
        "REASON_TOO_SHORT",
        assertThrows(
                RuleViolation.class, () -> desk.timetable(t -> t.substitute(id, null, free, " ")))
            .violations()
            .get(0)
            .code());
    desk.timetable(t -> t.substitute(id, null, free, "fell ill"));

    assertEquals(List.of("Free"), desk.lessons(lessons -> lessons.get(id)).trainers());
    LessonChangeView change = desk.lessons(lessons -> lessons.changes(id)).get(0);
    assertEquals("Ill", change.trainerOut());
    assertEquals("Free", change.trainerIn());
    assertEquals("fell ill", change.reason());
    desk.add(desk.session(NAIMAN), lesson("09:00", "10:00", null, ill));
  }

  @ParameterizedTest
  @EnumSource
  void warningsTellWhatRefusesNothing(TestDatabase kind) {
    SessionDesk desk = SessionDesk.shared(kind);
    long trainer = desk.trainer("A");
    long small = desk.venue("Small", KAILU, 10);
    long far = desk.venue("Far", NAIMAN, 100);
    SessionView session = desk.session(KAILU);
    desk.add(session, lesson("09:00", "10:00", small, trainer));

    assertEquals(
        List.of("VENUE_TOO_SMALL"),
        codes(desk.add(session, lesson("10:00", "11:00", small, trainer)).warnings()));
    assertEquals(
        List.of("TRAVEL_TOO_SHORT"),
        codes(desk.add(desk.session(NAIMAN), lesson("12:30", "13:30", far, trainer)).warnings()));
    assertTrue(
        codes(desk.add(session, lesson("15:31", "16:00", small, trainer)).warnings())
            .equals(List.of("VENUE_TOO_SMALL")));
  }

  @ParameterizedTest
  @EnumSource
  void restDaysAreWarnedOfAndUnknownYearsSaidSo(TestDatabase kind) {
    SessionDesk desk = SessionDesk.shared(kind);
    LocalDate nationalDay = LocalDate.of(2026, 10, 1);
    LocalDate adjusted = LocalDate.of(2026, 10, 10);
    LocalDate saturday = LocalDate.of(2028, 3, 4);

    assertEquals(List.of("REST_DAY"), warningsOn(desk, nationalDay));
    assertEquals(List.of("ADJUSTED_WORKING_DAY"), warningsOn(desk, adjusted));
    assertEquals(List.of("WEEKEND", "CALENDAR_YEAR_UNKNOWN"), warningsOn(desk, saturday));
  }

  private static List<String> warningsOn(SessionDesk desk, LocalDate day) {
    SessionView session =
        desk.planning(planning -> planning.create(SessionDesk.draft("D " + day, KAILU, day, 1)));
    return codes(desk.add(session, lesson(day, "09:00", "10:00", null)).warnings());
  }

  @ParameterizedTest
  @EnumSource
  void aShiftOntoAConflictMovesNothing(TestDatabase kind) {
    SessionDesk desk = SessionDesk.shared(kind);
    long trainer = desk.trainer("A");
    SessionView moving = desk.session(KAILU);
    SessionView fixed = desk.session(NAIMAN);
    desk.add(moving, lesson(MONDAY, "09:00", "10:00", null, trainer));
    desk.add(moving, lesson(MONDAY.plusDays(1), "09:00", "10:00", null, trainer));
    desk.add(fixed, lesson(MONDAY.plusDays(3), "09:59", "11:00", null, trainer));
    SessionView seen = desk.sessions(sessions -> sessions.get(moving.id()));

    assertThrows(
        ConflictRefusal.class,
        () -> desk.planning(planning -> planning.shift(moving.id(), 2, seen.version())));
    assertEquals(
        at(MONDAY, "09:00"),
        desk.lessons(lessons -> lessons.ofSession(moving.id())).get(0).start());
    // one day: its own lessons make room for each other
    SessionView shifted = desk.planning(planning -> planning.shift(moving.id(), 1, seen.version()));

    assertEquals(MONDAY.plusDays(1), shifted.startDate());
    assertEquals(
        at(MONDAY.plusDays(1), "09:00"),
        desk.lessons(lessons -> lessons.ofSession(moving.id())).get(0).start());
  }

  private static List<String> codes(List<Warning> warnings) {
    return warnings.stream().map(Warning::code).toList();
  }

  private static LessonDraft stretch(Instant start, Instant end) {
    return new LessonDraft("S", null, start, end, List.of(), null, null);
  }

  private static String refused(SessionDesk desk, SessionView session, LessonDraft draft) {
    return assertThrows(ConflictRefusal.class, () -> desk.add(session, draft)).code();
  }

  private static String field(SessionDesk desk, SessionView session, LessonDraft draft) {
    RuleViolation refusal = assertThrows(RuleViolation.class, () -> desk.add(session, draft));
    return refusal.violations().get(0).field() + " " + refusal.violations().get(0).code();
  }
}
