package org.hongyan.session;

import static org.hongyan.session.SessionDesk.MONDAY;
import static org.hongyan.session.SessionDesk.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hongyan.session.scheduling.SessionLifeCycle;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A session's life: dates say when a step is due, people confirm it, rules refuse it. */
class SessionLifeTest {

  private static final String KAILU = "150523";

  @ParameterizedTest
  @EnumSource
  void aDraftTellsAllThatItStillNeeds(TestDatabase kind) {
    SessionDesk desk = SessionDesk.shared(kind);
    long small = desk.venue("Small", KAILU, 10);
    SessionView session = desk.session(KAILU);
    desk.add(session, lesson("09:00", "10:00", small));

    RuleViolation refusal =
        assertThrows(RuleViolation.class, () -> desk.life(life -> life.publish(session.id())));

    assertEquals("SESSION_NOT_READY", refusal.code());
    assertEquals(
        List.of(
            "REGISTRATION_WINDOW_MISSING",
            "REGISTRATION_WINDOW_MISSING",
            "LESSON_WITHOUT_TRAINER",
            "VENUE_SEATS_BELOW_CAPACITY"),
        codes(refusal));
    assertEquals(SessionStatus.DRAFT, status(desk, session));
  }

  @ParameterizedTest
  @EnumSource
  void itIsPublishedBegunClosedAndReopened(TestDatabase kind) {
    SessionDesk desk = SessionDesk.shared(kind);
    SessionView session = ready(desk);
    long id = session.id();

    step(desk, life -> life.publish(id));
    assertEquals("SESSION_STATUS_PUBLISHED", refused(desk, life -> life.publish(id)));
    assertEquals("SESSION_NOT_BEGUN", refused(desk, life -> life.start(id, null)));
    SessionDesk later = desk.on(MONDAY.plusDays(1));
    assertEquals("FEWER_THAN_MINIMUM", refused(later, life -> life.start(id, " ")));
    step(later, life -> life.start(id, "the village asked for it"));
    assertEquals("the village asked for it", view(desk, id).heldWithFewerReason());

    RuleViolation early = refusal(later, life -> life.close(id));
    assertEquals(List.of("SESSION_NOT_OVER", "ATTENDANCE_MISSING"), codes(early));
    SessionDesk after = desk.on(MONDAY.plusDays(5));
    desk.completed(id, "Somebody");
    step(after, life -> life.close(id));
    assertEquals(1, view(desk, id).personTimes());
    assertEquals("SESSION_STATUS_CLOSED", refused(after, life -> life.cancel(id, "too late")));

    assertEquals("VALUES_INVALID", refused(after, life -> life.reopen(id, "")));
    step(after, life -> life.reopen(id, "one name was missing"));
    assertEquals(0, view(desk, id).personTimes());
    step(after, life -> life.close(id));
    assertEquals(1, view(desk, id).personTimes());
  }

  @ParameterizedTest
  @EnumSource
  void aCancelledSessionFreesTrainerAndRoom(TestDatabase kind) {
    SessionDesk desk = SessionDesk.shared(kind);
    long trainer = desk.trainer("A");
    long venue = desk.venue("V", KAILU, 60);
    SessionView session = desk.session(KAILU);
    desk.add(session, lesson("09:00", "10:00", venue, trainer));

    step(desk, life -> life.cancel(session.id(), "nobody can come"));

    desk.add(desk.session(KAILU), lesson("09:00", "10:00", venue, trainer));
    assertTrue(desk.lessons(lessons -> lessons.ofSession(session.id())).isEmpty());
    assertEquals(
        "SESSION_STATUS_CANCELLED",
        assertThrows(RuleViolation.class, () -> desk.add(session, lesson("11:00", "12:00", null)))
            .code());
  }

  private static SessionView ready(SessionDesk desk) {
    long trainer = desk.trainer("A");
    long venue = desk.venue("V", KAILU, 60);
    SessionView session =
        desk.planning(
            planning ->
                planning.create(SessionDesk.open(SessionDesk.draft("Ready", KAILU, MONDAY, 5))));
    desk.add(session, lesson("09:00", "10:00", venue, trainer));
    return session;
  }

  private interface Step {
    SessionView take(SessionLifeCycle life);
  }

  private static void step(SessionDesk desk, Step step) {
    desk.life(step::take);
  }

  private static String refused(SessionDesk desk, Step step) {
    return refusal(desk, step).code();
  }

  private static RuleViolation refusal(SessionDesk desk, Step step) {
    Executable act = () -> desk.life(step::take);
    return assertThrows(RuleViolation.class, act);
  }

  private static List<String> codes(RuleViolation refusal) {
    return refusal.violations().stream().map(FieldViolation::code).toList();
  }

  private static SessionStatus status(SessionDesk desk, SessionView session) {
    return view(desk, session.id()).status();
  }

  private static SessionView view(SessionDesk desk, long id) {
    return desk.sessions(sessions -> sessions.get(id));
  }
}
