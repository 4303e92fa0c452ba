package org.hongyan.notification.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.notification.registration.ClassLetters.Matter;
import org.hongyan.registration.Approval;
import org.hongyan.registration.Registration;
import org.hongyan.registration.Seat;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.Settings;

/**
 * Tells the trainees of a class when its days, times or place have changed. Compares what they were
 * told with what is planned, so no way of changing a class can be forgotten; waits until nobody has
 * changed anything for some minutes, so that several changes are one letter; what is changed back
 * meanwhile is not told at all. On any number of nodes: each class is looked at under its lock.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ClassNews {

  private static final List<SessionStatus> UNDER_WAY =
      List.of(SessionStatus.PUBLISHED, SessionStatus.RUNNING);

  private final EntityManager entityManager;
  private final ClassLetters letters;
  private final Settings settings;
  private final Clock clock;

  @Inject
  public ClassNews(
      EntityManager entityManager, ClassLetters letters, Settings settings, Clock clock) {
    this.entityManager = entityManager;
    this.letters = letters;
    this.settings = settings;
    this.clock = clock;
  }

  protected ClassNews() {
    this(null, null, null, null);
  }

  /** Classes that changed since they were looked at, and those whose change is to be told. */
  public List<Long> due() {
    return entityManager
        .createQuery(
            "select s.id from TrainingSession s where s.status in :open and s.endDate >= :today"
                + " and not exists (select t.sessionId from SessionTold t"
                + " where t.sessionId = s.id and t.calendarSequence = s.calendarSequence"
                + " and (t.differsSince is null or t.lookedAt > :calm)) order by s.id",
            Long.class)
        .setParameter("open", UNDER_WAY)
        .setParameter("today", LocalDate.now(clock))
        .setParameter("calm", calm())
        .getResultList();
  }

  /** What is unchanged since then is told. */
  private Instant calm() {
    return clock.instant().minus(settings.changeQuiet());
  }

  /** Looks at one class; nothing where another node was faster. */
  public void settle(long sessionId) {
    TrainingSession session =
        entityManager.find(TrainingSession.class, sessionId, LockModeType.PESSIMISTIC_WRITE);
    if (session == null || !UNDER_WAY.contains(session.status())) {
      return;
    }
    ClassFacts facts = ClassFacts.of(entityManager, session);
    SessionTold told = entityManager.find(SessionTold.class, sessionId);
    if (told == null) {
      entityManager.persist(new SessionTold(session, facts, clock.instant()));
      return;
    }
    if (!told.saw(session)) {
      told.look(session, facts, clock.instant());
    }
    if (told.differsSince() != null && !told.lookedAt().isAfter(calm())) {
      tell(session, told);
      told.tell(facts);
    }
  }

  /** Who came in later than the change knows the class as it is now. */
  private void tell(TrainingSession session, SessionTold told) {
    List<Registration> registrations =
        entityManager
            .createQuery(
                "select r from Registration r where r.sessionId = :session"
                    + " and r.seat <> :cancelled and r.approval <> :rejected"
                    + " and (r.entry.registeredAt is null or r.entry.registeredAt < :since)"
                    + " order by r.id",
                Registration.class)
            .setParameter("session", session.id())
            .setParameter("cancelled", Seat.CANCELLED)
            .setParameter("rejected", Approval.REJECTED)
            .setParameter("since", told.differsSince())
            .getResultList();
    ClassFacts before = told.facts();
    letters.tell(
        session,
        registrations,
        new Matter(
            "CLASS_CHANGED",
            Long.toString(told.differsSince().toEpochMilli()),
            (locale, values) -> values.before(before)));
  }
}
