package org.hongyan.session.invitation;

import static org.hongyan.session.invitation.InvitationDesk.assertRefused;
import static org.hongyan.session.invitation.InvitationStatus.ACCEPTED;
import static org.hongyan.session.invitation.InvitationStatus.DECLINED;
import static org.hongyan.session.invitation.InvitationStatus.INVITED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.hongyan.security.Caller;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Role;
import org.hongyan.session.SessionDesk;
import org.hongyan.session.invitation.InvitationEvent.Kind;
import org.hongyan.session.timetable.ConflictRefusal;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trainers are asked, one after the other, until one accepts. */
class InvitationsTest {

  private static final String WHY = "already booked elsewhere";

  @ParameterizedTest
  @EnumSource
  void whoeverAcceptsIsInTheTimetable(TestDatabase database) {
    InvitationDesk desk = desk(database);
    long trainer = desk.desk().trainer("A");
    LessonView lesson = desk.lesson();
    InvitationView asked = desk.invite(lesson, trainer);
    assertEquals(INVITED, asked.status());
    // three working days, at six in the evening
    assertEquals(SessionDesk.at(SessionDesk.MONDAY.minusDays(4), "18:00"), asked.deadline());
    String token = desk.last(Kind.ASKED).token();
    assertEquals(List.of(), desk.answers(answers -> answers.byLink(token)).next());
    assertEquals(List.of(), desk.teaching(lesson));
    assertEquals(ACCEPTED, desk.answers(answers -> answers.acceptByLink(token)).status());
    assertEquals(List.of(trainer), desk.teaching(lesson));
    assertEquals(List.of(Kind.ASKED, Kind.ACCEPTED), desk.told());
    assertRefused("INVITATION_ACCEPTED", () -> desk.answers(a -> a.acceptByLink(token)));
    assertRefused("INVITATION_ACCEPTED", () -> desk.answers(a -> a.declineByLink(token, WHY)));
    assertRefused("INVITATION_TEACHES_ALREADY", () -> desk.invite(lesson, trainer));
  }

  @ParameterizedTest
  @EnumSource
  void aNoAsksTheNextWhoCanCome(TestDatabase database) {
    InvitationDesk desk = desk(database);
    long first = desk.desk().trainer("A");
    long busy = desk.desk().trainer("B");
    long left = desk.desk().trainer("C", SessionDesk.MONDAY);
    long free = desk.desk().trainer("D");
    desk.lesson(busy);
    LessonView lesson = desk.lesson();
    InvitationView asked = desk.invite(lesson, first, busy, left, free);
    assertRefused("VALUES_INVALID", () -> desk.answers(a -> a.decline(asked.id(), "no")));
    desk.answers(answers -> answers.decline(asked.id(), WHY));
    assertEquals("D", desk.last(Kind.DECLINED).next());
    assertEquals(WHY, desk.last(Kind.DECLINED).invitation().reason());
    assertEquals(List.of(DECLINED, INVITED), desk.states(lesson));
    InvitationView second = desk.open(lesson);
    assertEquals(free, second.trainerId());
    assertEquals(List.of(), second.next());
    desk.answers(answers -> answers.decline(second.id(), WHY));
    assertEquals(null, desk.last(Kind.DECLINED).next());
    assertEquals(List.of(DECLINED, DECLINED), desk.states(lesson));
  }

  @ParameterizedTest
  @EnumSource
  void aPlaceIsAskedForOnce(TestDatabase database) {
    InvitationDesk desk = desk(database);
    long one = desk.desk().trainer("A");
    long other = desk.desk().trainer("B");
    LessonView lesson = desk.lesson();
    InvitationView first = desk.invite(lesson, one);
    assertRefused("INVITATION_OPEN", () -> desk.invite(lesson, other));
    assertRefused("INVITATION_OPEN", () -> seat(desk, lesson, one, 2));
    seat(desk, lesson, other, 2);
    desk.answers(answers -> answers.accept(first.id()));
    InvitationView second = desk.open(lesson);
    desk.answers(answers -> answers.accept(second.id()));
    assertEquals(Set.of(one, other), Set.copyOf(desk.teaching(lesson)));
  }

  @ParameterizedTest
  @EnumSource
  void whoeverCannotComeIsNotAskedAndAnAcceptanceThatCollidesIsRefused(TestDatabase database) {
    InvitationDesk desk = desk(database);
    long trainer = desk.desk().trainer("A");
    LessonView lesson = desk.lesson();
    InvitationView asked = desk.invite(lesson, trainer);
    LessonView elsewhere = desk.lesson(trainer);
    ConflictRefusal refusal =
        assertThrows(
            ConflictRefusal.class, () -> desk.answers(answers -> answers.accept(asked.id())));
    assertEquals("TRAINER_CONFLICT", refusal.code());
    assertEquals(elsewhere.id(), refusal.conflicts().get(0).lessonId());
    assertEquals(List.of(INVITED), desk.states(lesson));
    assertEquals(List.of(), desk.teaching(lesson));
    LessonView third = desk.lesson();
    assertThrows(ConflictRefusal.class, () -> desk.invite(third, trainer));
    long gone = desk.desk().trainer("G", SessionDesk.MONDAY);
    assertEquals(
        "TRAINER_NOT_IN_POOL",
        assertThrows(ConflictRefusal.class, () -> desk.invite(third, gone)).code());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsTakenBackCannotBeAnswered(TestDatabase database) {
    InvitationDesk desk = desk(database);
    LessonView lesson = desk.lesson();
    InvitationView asked = desk.invite(lesson, desk.desk().trainer("A"));
    String token = desk.last(Kind.ASKED).token();
    desk.invitations(invitations -> invitations.withdraw(asked.id(), WHY));
    assertEquals(List.of(Kind.ASKED, Kind.WITHDRAWN), desk.told());
    assertRefused("INVITATION_WITHDRAWN", () -> desk.answers(a -> a.acceptByLink(token)));
    assertRefused("INVITATION_WITHDRAWN", () -> desk.invitations(i -> i.withdraw(asked.id(), WHY)));
    assertEquals(List.of(), desk.teaching(lesson));
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheTrainerAndTheOfficeAnswer(TestDatabase database) {
    InvitationDesk desk = desk(database);
    long trainer = desk.desk().trainer("A");
    LessonView lesson = desk.lesson();
    InvitationView asked = desk.invite(lesson, trainer, desk.desk().trainer("B"));
    Caller account = desk.desk().account("t" + trainer, "TRAINER", null);
    CurrentCaller own = caller(account);
    assertRefused("NOT_FOUND", () -> desk.as(own).answers(a -> a.accept(asked.id())));
    desk.desk()
        .sql("update account set person_id = %d where id = %d", trainer, account.accountId());
    List<InvitationView> mine = desk.as(own).answers(InvitationAnswers::mine);
    assertEquals(1, mine.size());
    assertEquals(List.of(), mine.get(0).next());
    assertTrue(mine.get(0).onPages());
    InvitationDesk other = desk.as(TestCallers.county("150525"));
    assertRefused("NOT_FOUND", () -> other.answers(a -> a.accept(asked.id())));
    assertRefused("NOT_FOUND", () -> other.invitations(i -> i.ofLesson(lesson.id())));
    assertRefused("NOT_FOUND", () -> other.invitations(i -> i.withdraw(asked.id(), WHY)));
    assertRefused("NOT_FOUND", () -> other.invite(lesson, desk.desk().trainer("C")));
    assertRefused(
        "PERMISSION_MISSING",
        () ->
            desk.as(TestCallers.of("official", Role.OFFICIAL, null))
                .answers(a -> a.accept(asked.id())));
    assertRefused("NOT_FOUND", () -> desk.answers(a -> a.byLink("x".repeat(43))));
    assertRefused("NOT_FOUND", () -> desk.answers(a -> a.byLink(null)));
    desk.as(own).answers(answers -> answers.decline(asked.id(), WHY));
    assertEquals(List.of(DECLINED, INVITED), desk.states(lesson));
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeAskedIsRefused(TestDatabase database) {
    InvitationDesk desk = desk(database);
    long trainer = desk.desk().trainer("A");
    LessonView lesson = desk.lesson();
    assertField("trainerId", desk, lesson, new InvitationDraft(null, null, null, null, null));
    assertField("trainerId", desk, lesson, new InvitationDraft(1L, null, null, null, null));
    assertField(
        "nextTrainerIds",
        desk,
        lesson,
        new InvitationDraft(trainer, List.of(trainer), null, null, null));
    assertField("seat", desk, lesson, new InvitationDraft(trainer, null, null, null, 0));
    assertField(
        "message", desk, lesson, new InvitationDraft(trainer, null, null, "x".repeat(1001), null));
    assertField(
        "deadline",
        desk,
        lesson,
        new InvitationDraft(trainer, null, lesson.start().plusSeconds(1), null, null));
    assertField(
        "deadline",
        desk,
        lesson,
        new InvitationDraft(trainer, null, desk.clock().instant(), null, null));
    desk.clock().set(lesson.start());
    assertRefused("INVITATION_LESSON_BEGUN", () -> desk.invite(lesson, trainer));
  }

  @ParameterizedTest
  @EnumSource
  void aTrainerWithAnAddressIsToldByMailOnceEach(TestDatabase database) {
    InvitationDesk desk = desk(database);
    long trainer = desk.desk().trainer("A");
    assertRefused("VALUES_INVALID", () -> mail(desk, trainer, "a b@example.org"));
    mail(desk, trainer, "wang@example.org");
    LessonView lesson = desk.lesson();
    assertTrue(desk.invite(lesson, trainer).byMail());
    assertEquals(1L, mails(desk, trainer));
    mail(desk, trainer, null);
    assertFalse(desk.open(lesson).byMail());
  }

  private static long mails(InvitationDesk desk, long trainer) {
    return desk.desk()
        .database()
        .inTransaction(
            em ->
                em.createQuery(
                        "select count(m) from OutboxMessage m where m.recipientKey = :key",
                        Long.class)
                    .setParameter("key", "person-" + trainer)
                    .getSingleResult());
  }

  private static void mail(InvitationDesk desk, long trainer, String address) {
    desk.desk().database().run(em -> desk.contacts(em).change(trainer, address));
  }

  private static InvitationView seat(
      InvitationDesk desk, LessonView lesson, long trainer, int seat) {
    return desk.invitations(
        invitations ->
            invitations.invite(lesson.id(), new InvitationDraft(trainer, null, null, null, seat)));
  }

  private static void assertField(
      String field, InvitationDesk desk, LessonView lesson, InvitationDraft draft) {
    RuleViolation refusal =
        assertThrows(
            RuleViolation.class,
            () -> desk.invitations(invitations -> invitations.invite(lesson.id(), draft)));
    assertEquals(field, refusal.violations().get(0).field());
  }

  private static CurrentCaller caller(Caller who) {
    CurrentCaller current = new CurrentCaller();
    current.enter(who, "127.0.0.1");
    return current;
  }

  private static InvitationDesk desk(TestDatabase database) {
    return InvitationDesk.over(SessionDesk.shared(database));
  }
}
