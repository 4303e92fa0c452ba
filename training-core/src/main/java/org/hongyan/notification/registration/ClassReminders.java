package org.hongyan.notification.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.hongyan.notification.registration.ClassLetters.Matter;
import org.hongyan.registration.Registration;
import org.hongyan.registration.Seat;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.Settings;
import org.hongyan.shared.Surroundings;

/**
 * Reminds those with a seat before a class begins, once; again only if it is moved to another day.
 * Who gets a seat later than that was told the day just then.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ClassReminders {

  private static final List<SessionStatus> TO_COME =
      List.of(SessionStatus.PUBLISHED, SessionStatus.RUNNING);

  /** For classes without lessons: their reminders must not wake anybody at midnight. */
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final EntityManager entityManager;
  private final ClassLetters letters;
  private final Settings settings;
  private final Clock clock;

  @Inject
  public ClassReminders(
      EntityManager entityManager, ClassLetters letters, Settings settings, Clock clock) {
    this.entityManager = entityManager;
    this.letters = letters;
    this.settings = settings;
    this.clock = clock;
  }

  protected ClassReminders() {
    this(null, null, null, null);
  }

  /** Classes whose time has come. */
  public List<Long> due() {
    Duration before = settings.reminderBefore();
    if (before.isZero()) {
      return List.of();
    }
    LocalDate today = LocalDate.now(clock);
    return entityManager
        .createQuery(
            "select s from TrainingSession s where s.status in :open"
                + " and s.startDate >= :today and s.startDate <= :last"
                + " and exists (select t.sessionId from SessionTold t where t.sessionId = s.id"
                + " and (t.remindedFor is null or t.remindedFor <> s.startDate)) order by s.id",
            TrainingSession.class)
        .setParameter("open", TO_COME)
        .setParameter("today", today)
        .setParameter("last", today.plusDays(before.toDays() + 1))
        .getResultStream()
        .filter(session -> due(session, before))
        .map(TrainingSession::id)
        .toList();
  }

  private boolean due(TrainingSession session, Duration before) {
    Instant now = clock.instant();
    Instant begins = begins(session);
    return now.isBefore(begins) && !now.isBefore(begins.minus(before));
  }

  private Instant begins(TrainingSession session) {
    Instant first = ClassFacts.of(entityManager, session).begins();
    return first == null
        ? session.startDate().atTime(MORNING).atZone(Surroundings.ZONE).toInstant()
        : first;
  }

  /** Reminds those of one class; nothing where another node was faster. */
  public void settle(long sessionId) {
    TrainingSession session =
        entityManager.find(TrainingSession.class, sessionId, LockModeType.PESSIMISTIC_WRITE);
    SessionTold told = entityManager.find(SessionTold.class, sessionId);
    if (told == null
        || !TO_COME.contains(session.status())
        || told.remindedOf(session.startDate())
        || !due(session, settings.reminderBefore())) {
      return;
    }
    told.remind(session.startDate());
    List<Registration> seated =
        entityManager
            .createQuery(
                "select r from Registration r where r.sessionId = :session"
                    + " and r.seat = :confirmed order by r.id",
                Registration.class)
            .setParameter("session", sessionId)
            .setParameter("confirmed", Seat.CONFIRMED)
            .getResultList();
    letters.tell(
        session,
        seated,
        new Matter("CLASS_REMINDER", session.startDate().toString(), (locale, values) -> values));
  }
}
