package org.hongyan.session.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.Sessions;
import org.hongyan.session.TrainingSession;
import org.hongyan.session.invitation.Asking.Locked;
import org.hongyan.session.invitation.InvitationEvent.Kind;
import org.hongyan.session.timetable.Conflict;
import org.hongyan.session.timetable.ConflictRefusal;
import org.hongyan.session.timetable.Lesson;
import org.hongyan.session.timetable.LessonSeats;
import org.hongyan.session.timetable.Lessons;
import org.hongyan.session.timetable.Resources;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Reason;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Words;

/** Asks trainers whether they teach a lesson, takes it back, and shows who answered what. */
@ApplicationScoped
@Transactional
public class Invitations {

  private static final int MOST_NEXT = 10;
  private static final int MOST_SEATS = 20;
  private static final int LONGEST_MESSAGE = 1000;

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final Sessions sessions;
  private final Lessons lessons;
  private final LessonSeats seats;
  private final Asking asking;
  private final Clock clock;

  @Inject
  public Invitations(
      EntityManager entityManager,
      CurrentCaller caller,
      Sessions sessions,
      Lessons lessons,
      LessonSeats seats,
      Asking asking,
      Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.sessions = sessions;
    this.lessons = lessons;
    this.seats = seats;
    this.asking = asking;
    this.clock = clock;
  }

  protected Invitations() {
    this(null, null, null, null, null, null, null);
  }

  /** All invitations for a lesson, the latest first. */
  @RequiresPermission(Permission.VIEW_SESSIONS)
  public List<InvitationView> ofLesson(long lessonId) {
    lessons.get(lessonId);
    return found("i.lessonId = :id", lessonId);
  }

  /** All invitations for the lessons of a session, the earliest lesson first. */
  @RequiresPermission(Permission.VIEW_SESSIONS)
  public List<InvitationView> ofSession(long sessionId) {
    sessions.get(sessionId);
    return found("i.sessionId = :id", sessionId);
  }

  private List<InvitationView> found(String which, long id) {
    return asking.views(
        entityManager
            .createQuery(
                "select i from Invitation i where "
                    + which
                    + " order by i.lessonStart, i.seat, i.invitedAt desc, i.id desc",
                Invitation.class)
            .setParameter("id", id)
            .getResultList());
  }

  /** Until when an answer would be wanted where nobody says. */
  @RequiresPermission(Permission.SCHEDULE)
  public Instant usualDeadline(long lessonId) {
    lessons.get(lessonId);
    return asking.usualDeadline(entityManager.find(Lesson.class, lessonId));
  }

  /**
   * Asks a trainer; a place that somebody is asked for is asked for once.
   *
   * @throws ConflictRefusal where the trainer cannot come
   */
  @RequiresPermission(Permission.SCHEDULE)
  public InvitationView invite(long lessonId, InvitationDraft given) {
    Lesson planned = entityManager.find(Lesson.class, lessonId);
    if (planned == null) {
      throw RuleViolation.notFound();
    }
    TrainingSession session = seats.locked(planned.sessionId());
    caller.demandReach(session.divisionCode(), session.hostOrganisationId());
    Lesson lesson = seats.toBeHeld(lessonId, session).orElseThrow(RuleViolation::notFound);
    InvitationDraft draft = completed(given, lesson);
    demandFree(lesson, draft);
    Invitation invitation = new Invitation(session, lesson, draft, caller.get(), clock.instant());
    asking.ask(invitation);
    asking.record("INVITATION_SENT", invitation, null);
    return asking.view(invitation);
  }

  private InvitationDraft completed(InvitationDraft given, Lesson lesson) {
    Instant now = clock.instant();
    if (!now.isBefore(lesson.start())) {
      throw new RuleViolation(RuleViolation.Kind.REFUSED, "INVITATION_LESSON_BEGUN");
    }
    Instant deadline = given.deadline() == null ? asking.usualDeadline(lesson) : given.deadline();
    InvitationDraft draft =
        new InvitationDraft(
            given.trainerId(),
            given.nextTrainerIds(),
            deadline,
            Words.orNull(given.message()),
            given.seat());
    new FieldChecks()
        .check("trainerId", known(draft.trainerId()), "TRAINER_ID_UNKNOWN")
        .check("nextTrainerIds", draft.nextTrainerIds().size() <= MOST_NEXT, "TOO_MANY_CANDIDATES")
        .check("nextTrainerIds", allKnownAndDifferent(draft), "CANDIDATES_UNKNOWN_OR_TWICE")
        .check(
            "deadline",
            deadline.isAfter(now) && !deadline.isAfter(lesson.start()),
            "ANSWER_TIME_OUT_OF_RANGE")
        .check("seat", draft.seat() >= 1 && draft.seat() <= MOST_SEATS, "SEAT_OUT_OF_RANGE")
        .length("message", draft.message(), LONGEST_MESSAGE)
        .demand();
    return draft;
  }

  private boolean known(Long trainerId) {
    return trainerId != null && new Resources(entityManager).trainersKnown(List.of(trainerId));
  }

  private boolean allKnownAndDifferent(InvitationDraft draft) {
    List<Long> all = new ArrayList<>(draft.nextTrainerIds());
    all.add(draft.trainerId());
    return new HashSet<>(all).size() == all.size()
        && new Resources(entityManager).trainersKnown(draft.nextTrainerIds());
  }

  private void demandFree(Lesson lesson, InvitationDraft draft) {
    if (lesson.trainerIds().contains(draft.trainerId())) {
      throw new RuleViolation(RuleViolation.Kind.REFUSED, "INVITATION_TEACHES_ALREADY");
    }
    if (taken(lesson, draft.seat()) || asking.asked(lesson.id(), draft.trainerId())) {
      throw new RuleViolation(RuleViolation.Kind.REFUSED, "INVITATION_OPEN");
    }
    List<Conflict> conflicts = seats.conflicts(lesson, draft.trainerId());
    if (!conflicts.isEmpty()) {
      throw new ConflictRefusal(conflicts, null);
    }
  }

  private boolean taken(Lesson lesson, int seat) {
    return entityManager
            .createQuery(
                "select count(i) from Invitation i where i.lessonId = :lesson and i.seat = :seat"
                    + " and i.status = :open",
                Long.class)
            .setParameter("lesson", lesson.id())
            .setParameter("seat", seat)
            .setParameter("open", InvitationStatus.INVITED)
            .getSingleResult()
        > 0;
  }

  /** Takes back an invitation that nobody answered yet; the trainer is told. */
  @RequiresPermission(Permission.SCHEDULE)
  public InvitationView withdraw(long id, String reason) {
    Invitation invitation = entityManager.find(Invitation.class, id);
    if (invitation == null) {
      throw RuleViolation.notFound();
    }
    Locked locked = asking.locked(invitation);
    caller.demandReach(
        invitation.divisionCode(),
        locked.session() == null ? null : locked.session().hostOrganisationId());
    String why = Reason.demand(reason);
    Instant now = clock.instant();
    invitation.demandOpen(now);
    invitation.withdraw(why, now);
    asking.tell(Kind.WITHDRAWN, invitation, null, null);
    asking.record("INVITATION_WITHDRAWN", invitation, why);
    return asking.view(invitation);
  }
}
