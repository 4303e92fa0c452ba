package org.hongyan.session.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.invitation.Asking.Locked;
import org.hongyan.session.invitation.InvitationEvent.Kind;
import org.hongyan.session.timetable.Lesson;
import org.hongyan.session.timetable.LessonSeats;
import org.hongyan.shared.Texts;

/**
 * Does what time and the timetable ask for: reminds, lets expire and asks the next, asks anew what
 * was moved, takes back what is gone. On any number of nodes: each invitation is looked at anew
 * under the lock of its class.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class InvitationSweep {

  private static final int MOST_AT_ONCE = 100;

  /** As in {@code Conditions.flag}: Derby does not take a written number for truth. */
  private static final String HELD = "sql('case when ? then 1 else 0 end', l.cancelled) = 0";

  /** The lesson is held as it was told, and by the trainer who accepted. */
  private static final String AS_TOLD =
      "exists (select l.id from Lesson l, TrainingSession s where l.id = i.lessonId"
          + " and s.id = l.sessionId and "
          + HELD
          + " and s.status <> :cancelled"
          + " and l.start = i.lessonStart and l.end = i.lessonEnd"
          + " and (i.status = :open or exists (select x.id from Lesson x join x.trainerIds t"
          + " where x.id = l.id and t = i.trainerId)))";

  private final EntityManager entityManager;
  private final LessonSeats seats;
  private final Asking asking;
  private final Clock clock;

  @Inject
  public InvitationSweep(
      EntityManager entityManager, LessonSeats seats, Asking asking, Clock clock) {
    this.entityManager = entityManager;
    this.seats = seats;
    this.asking = asking;
    this.clock = clock;
  }

  protected InvitationSweep() {
    this(null, null, null, null);
  }

  /** Invitations to which something may have to be done. */
  public List<Long> due() {
    Instant now = clock.instant();
    return entityManager
        .createQuery(
            "select i.id from Invitation i where (i.status = :open and (i.deadline <= :now"
                + " or i.remindedAt is null and i.deadline <= :soon and i.invitedAt <= :before))"
                + " or ((i.status = :open or i.status = :accepted) and i.lessonStart > :now"
                + " and not "
                + AS_TOLD
                + ") order by i.id",
            Long.class)
        .setParameter("open", InvitationStatus.INVITED)
        .setParameter("accepted", InvitationStatus.ACCEPTED)
        .setParameter("cancelled", SessionStatus.CANCELLED)
        .setParameter("now", now)
        .setParameter("soon", now.plus(Invitation.REMINDER))
        .setParameter("before", now.minus(Invitation.REMINDER))
        .setMaxResults(MOST_AT_ONCE)
        .getResultList();
  }

  /** Does what is due to one of them; nothing where another node was faster. */
  public void settle(long id) {
    Invitation invitation = entityManager.find(Invitation.class, id);
    if (invitation == null) {
      return;
    }
    Locked locked = asking.locked(invitation);
    Lesson lesson =
        locked.session() == null
            ? null
            : seats.toBeHeld(invitation.lessonId(), locked.session()).orElse(null);
    if (invitation.status() == InvitationStatus.INVITED) {
      settleOpen(locked, lesson);
    } else if (invitation.status() == InvitationStatus.ACCEPTED) {
      settleAccepted(invitation, lesson);
    }
  }

  private void settleOpen(Locked locked, Lesson lesson) {
    Invitation invitation = locked.invitation();
    Instant now = clock.instant();
    if (lesson == null) {
      withdraw(invitation, "invitation.gone");
    } else if (!invitation.asTold(lesson)) {
      askAnew(locked, lesson);
    } else if (!now.isBefore(invitation.deadline())) {
      expire(locked, lesson);
    } else if (invitation.reminderDue(now)) {
      invitation.remind(now);
      asking.tell(Kind.REMINDED, invitation, asking.link(invitation), null);
      asking.record("INVITATION_REMINDED", invitation, null);
    }
  }

  private void settleAccepted(Invitation invitation, Lesson lesson) {
    if (lesson == null) {
      withdraw(invitation, "invitation.gone");
    } else if (!lesson.trainerIds().contains(invitation.trainerId())) {
      withdraw(invitation, "invitation.replaced");
    } else if (!invitation.asTold(lesson)) {
      invitation.told(lesson);
      asking.tell(Kind.MOVED, invitation, null, null);
      asking.record("INVITATION_LESSON_MOVED", invitation, null);
    }
  }

  private void withdraw(Invitation invitation, String reason) {
    String why = Texts.text(Locale.SIMPLIFIED_CHINESE, "messages." + reason);
    invitation.withdraw(why, clock.instant());
    asking.tell(Kind.WITHDRAWN, invitation, null, null);
    asking.record("INVITATION_WITHDRAWN", invitation, why);
  }

  private void askAnew(Locked locked, Lesson lesson) {
    Invitation invitation = locked.invitation();
    invitation.supersede(clock.instant());
    entityManager.flush();
    String next = asking.again(invitation, locked.session(), lesson);
    if (!asking.asked(lesson.id(), invitation.trainerId())) {
      asking.tell(Kind.WITHDRAWN, invitation, null, null);
    }
    if (next == null) {
      asking.tell(Kind.UNFILLED, invitation, null, null);
    }
    asking.record("INVITATION_SUPERSEDED", invitation, null);
  }

  private void expire(Locked locked, Lesson lesson) {
    Invitation invitation = locked.invitation();
    invitation.expire(clock.instant());
    entityManager.flush();
    String next = asking.next(invitation, locked.session(), lesson);
    asking.tell(Kind.EXPIRED, invitation, null, next);
    asking.record("INVITATION_EXPIRED", invitation, null);
  }
}
