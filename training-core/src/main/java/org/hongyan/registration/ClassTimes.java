package org.hongyan.registration;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.hongyan.session.TrainingSession;
import org.hongyan.session.WorkingDays;
import org.hongyan.shared.Surroundings;

/** When a class begins, and what follows from it for seats. */
final class ClassTimes {

  private final EntityManager entityManager;

  ClassTimes(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Start of its first lesson; of its first day where no lesson is planned. */
  Instant begins(TrainingSession session) {
    return entityManager
        .createQuery(
            "select l.start from Lesson l where l.sessionId = :session and l.cancelled = false"
                + " order by l.start",
            Instant.class)
        .setParameter("session", session.id())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElseGet(() -> session.startDate().atStartOfDay(Surroundings.ZONE).toInstant());
  }

  /** First instant at which a trainee can no longer cancel. */
  Instant cancellableUntil(TrainingSession session) {
    Instant said = session.admission().cancellationClosesAt();
    return said == null ? begins(session) : said;
  }

  Instant offerEnds(TrainingSession session, int hours, Instant now) {
    return new OfferTime(hours, new WorkingDays(entityManager)::isRestDay)
        .until(now, begins(session));
  }
}
