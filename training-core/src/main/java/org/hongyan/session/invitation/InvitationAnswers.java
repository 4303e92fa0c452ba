package org.hongyan.session.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hongyan.account.Account;
import org.hongyan.account.TokenText;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.TrainingSession;
import org.hongyan.session.invitation.Asking.Locked;
import org.hongyan.session.invitation.InvitationEvent.Kind;
import org.hongyan.session.timetable.Lesson;
import org.hongyan.session.timetable.LessonSeats;
import org.hongyan.shared.Reason;
import org.hongyan.shared.RuleViolation;
import org.hongyan.trainer.Trainer;

/**
 * Takes the answer of a trainer: signed in, by the private link of a mail, or told to the office by
 * phone or paper, which then enters it.
 */
@ApplicationScoped
@Transactional
public class InvitationAnswers {

  private static final int MOST = 200;

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final LessonSeats seats;
  private final Asking asking;
  private final Clock clock;

  @Inject
  public InvitationAnswers(
      EntityManager entityManager,
      CurrentCaller caller,
      LessonSeats seats,
      Asking asking,
      Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.seats = seats;
    this.asking = asking;
    this.clock = clock;
  }

  protected InvitationAnswers() {
    this(null, null, null, null, null);
  }

  /** The caller's own invitations, the latest lesson first. */
  @RequiresPermission(Permission.TEACH)
  public List<InvitationView> mine() {
    Long personId = personId();
    return personId == null
        ? List.of()
        : asking
            .views(
                entityManager
                    .createQuery(
                        "select i from Invitation i, Trainer t where t.id = i.trainerId"
                            + " and t.personId = :person order by i.lessonStart desc, i.id desc",
                        Invitation.class)
                    .setParameter("person", personId)
                    .setMaxResults(MOST)
                    .getResultList())
            .stream()
            .map(InvitationView::forTrainer)
            .toList();
  }

  /** What a private link is about; changes nothing. */
  public InvitationView byLink(String token) {
    return asking.view(linked(token)).forTrainer();
  }

  public InvitationView acceptByLink(String token) {
    return accept(linked(token)).forTrainer();
  }

  public InvitationView declineByLink(String token, String reason) {
    return decline(linked(token), reason).forTrainer();
  }

  /** Teaches: the trainer is put on the lesson, unless it collides with something. */
  public InvitationView accept(long id) {
    return shown(accept(answerable(id)));
  }

  /** Does not teach, for a reason; the next candidate is asked at once. */
  public InvitationView decline(long id, String reason) {
    return shown(decline(answerable(id), reason));
  }

  private InvitationView shown(InvitationView view) {
    return caller.get().may(Permission.SCHEDULE) ? view : view.forTrainer();
  }

  private InvitationView accept(Invitation invitation) {
    Locked locked = asking.locked(invitation);
    Instant now = clock.instant();
    invitation.demandOpen(now);
    Lesson lesson = lesson(locked);
    seats.join(locked.session(), lesson, invitation.trainerId());
    invitation.accept(now);
    asking.tell(Kind.ACCEPTED, invitation, null, null);
    asking.record("INVITATION_ACCEPTED", invitation, null);
    return asking.view(invitation);
  }

  private InvitationView decline(Invitation invitation, String reason) {
    Locked locked = asking.locked(invitation);
    Instant now = clock.instant();
    invitation.demandOpen(now);
    String why = Reason.demand(reason);
    Lesson lesson = lesson(locked);
    invitation.decline(why, now);
    entityManager.flush();
    String next = asking.next(invitation, locked.session(), lesson);
    asking.tell(Kind.DECLINED, invitation, null, next);
    asking.record("INVITATION_DECLINED", invitation, why);
    return asking.view(invitation);
  }

  /** The lesson as it was asked for; one that is gone or moved cannot be answered for. */
  private Lesson lesson(Locked locked) {
    TrainingSession session = locked.session();
    Lesson lesson =
        session == null
            ? null
            : seats.toBeHeld(locked.invitation().lessonId(), session).orElse(null);
    if (lesson == null) {
      throw new RuleViolation(RuleViolation.Kind.REFUSED, "INVITATION_LESSON_GONE");
    }
    if (!locked.invitation().asTold(lesson)) {
      throw new RuleViolation(RuleViolation.Kind.REFUSED, "INVITATION_LESSON_MOVED");
    }
    return lesson;
  }

  private Invitation linked(String token) {
    InvitationLink link =
        token == null ? null : entityManager.find(InvitationLink.class, TokenText.hash(token));
    if (link == null) {
      throw RuleViolation.notFound();
    }
    return entityManager.find(Invitation.class, link.invitationId());
  }

  /** The trainer's own, or one of a class that the office reaches; any other does not exist. */
  private Invitation answerable(long id) {
    boolean office = caller.get().may(Permission.SCHEDULE);
    if (!office) {
      caller.demand(Permission.TEACH);
    }
    Invitation invitation = entityManager.find(Invitation.class, id);
    if (invitation == null || !own(invitation) && !(office && reached(invitation))) {
      throw RuleViolation.notFound();
    }
    return invitation;
  }

  private boolean reached(Invitation invitation) {
    TrainingSession session =
        invitation.sessionId() == null
            ? null
            : entityManager.find(TrainingSession.class, invitation.sessionId());
    return caller.reaches(
        invitation.divisionCode(), session == null ? null : session.hostOrganisationId());
  }

  private boolean own(Invitation invitation) {
    Trainer trainer = entityManager.find(Trainer.class, invitation.trainerId());
    return caller.get().may(Permission.TEACH) && trainer.personId().equals(personId());
  }

  private Long personId() {
    Long accountId = caller.get().accountId();
    Account account = accountId == null ? null : entityManager.find(Account.class, accountId);
    return account == null ? null : account.personId();
  }
}
