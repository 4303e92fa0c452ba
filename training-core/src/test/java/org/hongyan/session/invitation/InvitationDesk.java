package org.hongyan.session.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hongyan.notification.InvitationLetters;
import org.hongyan.notification.Outbox;
import org.hongyan.notification.OutboxDesk;
import org.hongyan.notification.template.TemplateTexts;
import org.hongyan.security.CurrentCaller;
import org.hongyan.session.SessionDesk;
import org.hongyan.session.SessionView;
import org.hongyan.session.invitation.InvitationEvent.Kind;
import org.hongyan.session.timetable.LessonSeats;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.shared.MovingClock;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.TestDatabase;
import org.hongyan.trainer.TrainerContacts;

/** The services of invitations over one database, with a clock that tests move. */
final class InvitationDesk {

  private final SessionDesk desk;
  private final MovingClock clock;
  private final OutboxDesk outbox;
  private final List<InvitationEvent> told;
  private final Set<Long> own = new HashSet<>();

  private InvitationDesk(SessionDesk desk, OutboxDesk outbox, List<InvitationEvent> told) {
    this.desk = desk;
    this.clock = outbox.clock();
    this.outbox = outbox;
    this.told = told;
  }

  /** On the Monday a week before the class. */
  static InvitationDesk fresh(TestDatabase kind) {
    return over(SessionDesk.fresh(kind));
  }

  static InvitationDesk over(SessionDesk desk) {
    MovingClock clock = MovingClock.at("2026-11-23T02:00:00Z");
    return new InvitationDesk(
        desk.at(clock),
        new OutboxDesk(desk.database(), clock),
        Collections.synchronizedList(new ArrayList<>()));
  }

  InvitationDesk as(CurrentCaller caller) {
    return new InvitationDesk(desk.as(caller), outbox, told);
  }

  SessionDesk desk() {
    return desk;
  }

  MovingClock clock() {
    return clock;
  }

  OutboxDesk outbox() {
    return outbox;
  }

  /** Takes what was told of this test's lessons since the last time. */
  List<Kind> told() {
    List<Kind> kinds =
        told.stream()
            .filter(one -> own.contains(one.invitation().sessionId()))
            .map(InvitationEvent::kind)
            .toList();
    told.clear();
    return kinds;
  }

  InvitationEvent last(Kind kind) {
    return told.stream()
        .filter(one -> own.contains(one.invitation().sessionId()) && one.kind() == kind)
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  /** A lesson on Monday at nine, in a county's class. */
  LessonView lesson(Long... trainers) {
    SessionView session = desk.session("150523");
    own.add(session.id());
    return desk.add(session, SessionDesk.lesson("09:00", "11:00", null, trainers)).lesson();
  }

  InvitationView invite(LessonView lesson, Long trainer, Long... next) {
    return invitations(
        invitations ->
            invitations.invite(
                lesson.id(), new InvitationDraft(trainer, Arrays.asList(next), null, null, null)));
  }

  <T> T invitations(Function<Invitations, T> work) {
    return desk.database()
        .inTransaction(
            em ->
                work.apply(
                    new Invitations(
                        em,
                        desk.caller(),
                        desk.sessions(em),
                        desk.lessons(em),
                        seats(em),
                        asking(em),
                        clock)));
  }

  <T> T answers(Function<InvitationAnswers, T> work) {
    return desk.database()
        .inTransaction(
            em ->
                work.apply(new InvitationAnswers(em, desk.caller(), seats(em), asking(em), clock)));
  }

  /** One round of the sweep, each invitation in a transaction of its own. */
  void sweep() {
    desk.database()
        .<List<Long>>inTransaction(em -> sweep(em).due())
        .forEach(id -> desk.database().run(em -> sweep(em).settle(id)));
  }

  InvitationSweep sweep(EntityManager em) {
    return new InvitationSweep(em, seats(em), asking(em), clock);
  }

  private LessonSeats seats(EntityManager em) {
    return new LessonSeats(em, desk.rules(em));
  }

  TrainerContacts contacts(EntityManager em) {
    return new TrainerContacts(
        em, desk.caller(), OutboxDesk.CIPHER, outbox.settings(), desk.audit(em));
  }

  private Asking asking(EntityManager em) {
    InvitationLetters letters =
        new InvitationLetters(
            em,
            outbox.letters(em),
            new Outbox(em, OutboxDesk.CIPHER, outbox.settings(), clock),
            new TemplateTexts(em),
            outbox.settings());
    return new Asking(
        em,
        seats(em),
        contacts(em),
        outbox.settings(),
        event -> {
          told.add((InvitationEvent) event);
          letters.on((InvitationEvent) event);
        },
        desk.audit(em),
        clock);
  }

  /** How each invitation for a lesson stands, in the order in which they were sent. */
  List<InvitationStatus> states(LessonView lesson) {
    return desk.database()
        .inTransaction(
            em ->
                em.createQuery(
                        "select i.status from Invitation i where i.lessonId = :lesson order by i.id",
                        InvitationStatus.class)
                    .setParameter("lesson", lesson.id())
                    .getResultList());
  }

  List<Long> teaching(LessonView lesson) {
    return desk.lessons(lessons -> lessons.get(lesson.id())).trainerIds();
  }

  /** The invitation for a lesson that waits for its answer. */
  InvitationView open(LessonView lesson) {
    return invitations(invitations -> invitations.ofLesson(lesson.id())).stream()
        .filter(InvitationView::open)
        .findFirst()
        .orElseThrow();
  }

  void move(LessonView lesson, Duration by) {
    LessonView now = desk.lessons(lessons -> lessons.get(lesson.id()));
    Duration length = Duration.between(now.start(), now.end());
    desk.timetable(timetable -> timetable.move(lesson.id(), by, length, now.version()));
  }

  static void assertRefused(String code, Runnable act) {
    assertEquals(code, assertThrows(RuleViolation.class, act::run).code());
  }
}
