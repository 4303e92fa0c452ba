package org.hongyan.session.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hongyan.account.TokenText;
import org.hongyan.audit.AuditTrail;
import org.hongyan.session.TrainingSession;
import org.hongyan.session.WorkingDays;
import org.hongyan.session.invitation.InvitationEvent.Kind;
import org.hongyan.session.timetable.Lesson;
import org.hongyan.session.timetable.LessonSeats;
import org.hongyan.session.timetable.Resources;
import org.hongyan.shared.Settings;
import org.hongyan.trainer.TrainerContacts;

/**
 * What all steps of an invitation have in common, under the lock of its class: asking somebody,
 * asking the next one, telling and recording it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Asking {

  private final EntityManager entityManager;
  private final LessonSeats seats;
  private final Settings settings;
  private final Consumer<Object> events;
  private final AuditTrail audit;
  private final Clock clock;
  private final InvitationViews views;

  @Inject
  public Asking(
      EntityManager entityManager,
      LessonSeats seats,
      TrainerContacts contacts,
      Settings settings,
      @Any Event<Object> events,
      AuditTrail audit,
      Clock clock) {
    this(entityManager, seats, contacts, settings, events::fire, audit, clock);
  }

  /** With listeners given by hand. */
  public Asking(
      EntityManager entityManager,
      LessonSeats seats,
      TrainerContacts contacts,
      Settings settings,
      Consumer<Object> events,
      AuditTrail audit,
      Clock clock) {
    this.entityManager = entityManager;
    this.seats = seats;
    this.settings = settings;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
    this.views = new InvitationViews(entityManager, new Resources(entityManager), contacts);
  }

  protected Asking() {
    this(null, null, null, null, event -> {}, null, null);
  }

  /** An invitation under the lock of its class, as it is now. */
  public record Locked(Invitation invitation, TrainingSession session) {}

  /** Locks the class of an invitation, and reads both anew. */
  Locked locked(Invitation invitation) {
    TrainingSession session =
        invitation.sessionId() == null ? null : seats.locked(invitation.sessionId());
    entityManager.refresh(invitation);
    return new Locked(invitation, session);
  }

  /** Until when an answer is wanted where nobody says. */
  Instant usualDeadline(Lesson lesson) {
    return new AnswerTime(settings.invitationDays(), new WorkingDays(entityManager)::isRestDay)
        .deadline(clock.instant(), lesson.start());
  }

  /** Keeps an invitation and sends it. */
  void ask(Invitation invitation) {
    entityManager.persist(invitation);
    entityManager.flush();
    tell(Kind.ASKED, invitation, link(invitation), null);
  }

  /** Asks the first of the candidates who can come; gives their name, null where nobody is left. */
  String next(Invitation before, TrainingSession session, Lesson lesson) {
    return next(before, session, lesson, before.candidates());
  }

  /** The same with candidates given. */
  String next(Invitation before, TrainingSession session, Lesson lesson, List<Long> candidates) {
    if (!clock.instant().isBefore(lesson.start())) {
      return null;
    }
    for (int i = 0; i < candidates.size(); i++) {
      Long candidate = candidates.get(i);
      if (askable(lesson, candidate)) {
        List<Long> rest = candidates.subList(i + 1, candidates.size());
        Invitation next =
            before.following(
                session,
                lesson,
                new InvitationDraft(
                    candidate, rest, usualDeadline(lesson), before.message(), before.seat()),
                clock.instant());
        ask(next);
        record("INVITATION_SENT", next, null);
        return view(next).trainer();
      }
    }
    return null;
  }

  /** Asks the same trainer anew, whose lesson was moved, and after them the same candidates. */
  String again(Invitation before, TrainingSession session, Lesson lesson) {
    List<Long> all = new ArrayList<>(List.of(before.trainerId()));
    all.addAll(before.candidates());
    return next(before, session, lesson, all);
  }

  private boolean askable(Lesson lesson, Long candidate) {
    return !lesson.trainerIds().contains(candidate)
        && !asked(lesson.id(), candidate)
        && seats.conflicts(lesson, candidate).isEmpty();
  }

  /** Whether a trainer has still to answer for this lesson. */
  boolean asked(Long lessonId, Long trainerId) {
    return entityManager
            .createQuery(
                "select count(i) from Invitation i where i.lessonId = :lesson"
                    + " and i.trainerId = :trainer and i.status = :open",
                Long.class)
            .setParameter("lesson", lessonId)
            .setParameter("trainer", trainerId)
            .setParameter("open", InvitationStatus.INVITED)
            .getSingleResult()
        > 0;
  }

  /** A new private link; earlier ones stay good. */
  String link(Invitation invitation) {
    String token = TokenText.random();
    entityManager.persist(
        new InvitationLink(TokenText.hash(token), invitation.id(), clock.instant()));
    entityManager.flush();
    return token;
  }

  void tell(Kind kind, Invitation invitation, String token, String next) {
    entityManager.flush();
    events.accept(new InvitationEvent(kind, view(invitation), invitation.invitedBy(), token, next));
  }

  InvitationView view(Invitation invitation) {
    return views.of(invitation);
  }

  List<InvitationView> views(List<Invitation> invitations) {
    return views.of(invitations);
  }

  void record(String action, Invitation invitation, String reason) {
    audit.record(
        action,
        "Invitation",
        invitation.id(),
        invitation.divisionCode(),
        reason,
        null,
        view(invitation).state());
  }
}
