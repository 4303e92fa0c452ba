package org.hongyan.session.invitation;

import static org.hongyan.session.invitation.InvitationDesk.assertRefused;
import static org.hongyan.session.invitation.InvitationStatus.ACCEPTED;
import static org.hongyan.session.invitation.InvitationStatus.EXPIRED;
import static org.hongyan.session.invitation.InvitationStatus.INVITED;
import static org.hongyan.session.invitation.InvitationStatus.SUPERSEDED;
import static org.hongyan.session.invitation.InvitationStatus.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.hongyan.session.SessionDesk;
import org.hongyan.session.invitation.InvitationEvent.Kind;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What time and the timetable do to invitations, found by the sweep. */
class InvitationSweepTest {

  @ParameterizedTest
  @EnumSource
  void whoeverDoesNotAnswerIsRemindedOnceAndThenPassedOver(TestDatabase database) {
    InvitationDesk desk = desk(database);
    long first = desk.desk().trainer("A");
    long second = desk.desk().trainer("B");
    LessonView lesson = desk.lesson();
    InvitationView asked = desk.invite(lesson, first, second);
    desk.told();
    desk.clock().set(asked.deadline().minus(Duration.ofHours(24)).minusSeconds(1));
    desk.sweep();
    assertEquals(List.of(), desk.told());
    desk.clock().pass(Duration.ofSeconds(1));
    desk.sweep();
    assertEquals(Kind.REMINDED, desk.last(Kind.REMINDED).kind());
    String reminder = desk.last(Kind.REMINDED).token();
    assertEquals(List.of(Kind.REMINDED), desk.told());
    desk.sweep();
    assertEquals(List.of(), desk.told());
    desk.clock().set(asked.deadline());
    assertRefused("INVITATION_EXPIRED", () -> desk.answers(a -> a.acceptByLink(reminder)));
    desk.sweep();
    assertEquals(List.of(EXPIRED, INVITED), desk.states(lesson));
    assertEquals("B", desk.last(Kind.EXPIRED).next());
    assertEquals(List.of(Kind.ASKED, Kind.EXPIRED), desk.told());
    desk.sweep();
    assertEquals(List.of(), desk.told());
    assertRefused("INVITATION_EXPIRED", () -> desk.answers(a -> a.acceptByLink(reminder)));
    desk.clock().set(lesson.start());
    desk.sweep();
    assertEquals(List.of(EXPIRED, EXPIRED), desk.states(lesson));
  }

  @ParameterizedTest
  @EnumSource
  void aLessonThatIsMovedIsAskedForAnew(TestDatabase database) {
    InvitationDesk desk = desk(database);
    long trainer = desk.desk().trainer("A");
    long next = desk.desk().trainer("B");
    LessonView lesson = desk.lesson();
    InvitationView asked = desk.invite(lesson, trainer, next);
    String token = desk.last(Kind.ASKED).token();
    desk.move(lesson, Duration.ofDays(1));
    assertRefused("INVITATION_LESSON_MOVED", () -> desk.answers(a -> a.acceptByLink(token)));
    desk.sweep();
    assertEquals(List.of(SUPERSEDED, INVITED), desk.states(lesson));
    InvitationView anew = desk.open(lesson);
    assertEquals(trainer, anew.trainerId());
    assertEquals(List.of("B"), anew.next());
    assertEquals(asked.start().plus(Duration.ofDays(1)), anew.start());
    assertRefused("INVITATION_SUPERSEDED", () -> desk.answers(a -> a.acceptByLink(token)));
    desk.told();
    desk.answers(answers -> answers.accept(anew.id()));
    desk.move(lesson, Duration.ofHours(1));
    desk.sweep();
    assertEquals(List.of(Kind.ACCEPTED, Kind.MOVED), desk.told());
    desk.sweep();
    assertEquals(List.of(), desk.told());
    assertEquals(List.of(SUPERSEDED, ACCEPTED), desk.states(lesson));
  }

  @ParameterizedTest
  @EnumSource
  void whoeverCannotComeAtTheNewTimeIsTold(TestDatabase database) {
    InvitationDesk desk = desk(database);
    long trainer = desk.desk().trainer("A");
    LessonView lesson = desk.lesson();
    desk.desk()
        .add(
            desk.desk().session("150525"),
            SessionDesk.lesson(SessionDesk.MONDAY.plusDays(1), "09:00", "11:00", null, trainer));
    desk.invite(lesson, trainer);
    desk.told();
    desk.move(lesson, Duration.ofDays(1));
    desk.sweep();
    assertEquals(List.of(SUPERSEDED), desk.states(lesson));
    assertEquals(List.of(Kind.WITHDRAWN, Kind.UNFILLED), desk.told());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsGoneIsTakenBack(TestDatabase database) {
    InvitationDesk desk = desk(database);
    long trainer = desk.desk().trainer("A");
    LessonView cancelled = desk.lesson();
    LessonView removed = desk.lesson();
    LessonView taught = desk.lesson();
    InvitationView first = desk.invite(cancelled, trainer);
    InvitationView second = desk.invite(removed, trainer);
    InvitationView third = desk.invite(taught, trainer);
    desk.answers(answers -> answers.accept(third.id()));
    desk.told();
    desk.desk().life(life -> life.cancel(cancelled.sessionId(), "too few registered"));
    desk.desk()
        .timetable(
            timetable -> {
              timetable.remove(removed.id());
              return null;
            });
    desk.desk()
        .timetable(t -> t.substitute(taught.id(), trainer, desk.desk().trainer("S"), "ill today"));
    assertRefused("INVITATION_LESSON_GONE", () -> desk.answers(a -> a.accept(first.id())));
    assertRefused("INVITATION_LESSON_GONE", () -> desk.answers(a -> a.accept(second.id())));
    desk.sweep();
    assertEquals(List.of(Kind.WITHDRAWN, Kind.WITHDRAWN, Kind.WITHDRAWN), desk.told());
    assertEquals(List.of(WITHDRAWN), desk.states(cancelled));
    assertEquals(List.of(WITHDRAWN), desk.states(taught));
    assertRefused("INVITATION_WITHDRAWN", () -> desk.answers(a -> a.accept(second.id())));
    desk.sweep();
    assertEquals(List.of(), desk.told());
  }

  private static InvitationDesk desk(TestDatabase database) {
    return InvitationDesk.over(SessionDesk.shared(database));
  }
}
