package org.hongyan.registration;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.hongyan.person.Person;
import org.hongyan.session.TraineeConflicts;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.Surroundings;

/**
 * Whether somebody has a seat in another class with a lesson at the same time (design, rule 3). The
 * person's row is locked, so that two classes cannot each overlook the other.
 */
final class TraineeConflictCheck {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** The other class and when it is held. */
  record TimeConflict(String title, Instant start) {
    String when() {
      return MOMENT.format(start.atZone(Surroundings.ZONE));
    }
  }

  private final EntityManager entityManager;

  TraineeConflictCheck(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** What to warn of; empty where nothing clashes, or nobody wants to know. */
  Optional<TimeConflict> demand(TrainingSession session, Long personId) {
    TraineeConflicts policy = session.admission().traineeConflicts();
    if (policy == TraineeConflicts.NONE) {
      return Optional.empty();
    }
    Optional<TimeConflict> conflict = conflict(session, personId);
    if (conflict.isPresent() && policy == TraineeConflicts.REFUSE) {
      throw new RuleViolation(
          Kind.REFUSED, "TIME_CONFLICT", conflict.get().title(), conflict.get().when());
    }
    return conflict;
  }

  /** Whether a seat may be given without asking anew. */
  boolean seatable(TrainingSession session, Long personId) {
    return session.admission().traineeConflicts() != TraineeConflicts.REFUSE
        || conflict(session, personId).isEmpty();
  }

  private Optional<TimeConflict> conflict(TrainingSession session, Long personId) {
    entityManager.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE);
    return entityManager
        .createQuery(
            "select s.title, l.start from Registration r, Lesson l, Lesson m, TrainingSession s"
                + " where r.personId = :person and r.sessionId <> :session and r.seat in :seats"
                + " and s.id = r.sessionId and l.sessionId = r.sessionId and l.cancelled = false"
                + " and m.sessionId = :session and m.cancelled = false"
                + " and l.start < m.end and m.start < l.end order by l.start",
            Object[].class)
        .setParameter("person", personId)
        .setParameter("session", session.id())
        .setParameter("seats", List.of(Seat.CONFIRMED, Seat.OFFERED))
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(row -> new TimeConflict((String) row[0], (Instant) row[1]));
  }
}
