package org.hongyan.registration;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.hongyan.shared.database.Conditions;

/** Asks for the sessions for which a person is on record. */
public final class AttendedSessions {

  private AttendedSessions() {}

  /**
   * Those of a person, the latest first.
   *
   * @param bounds on {@code s}, the session, and {@code r}, the registration
   */
  public static TypedQuery<AttendedSession> of(
      EntityManager entityManager, long personId, Conditions bounds) {
    Conditions conditions =
        bounds.and("s.id = r.sessionId and r.personId = :person", "person", personId);
    return conditions.fill(
        entityManager.createQuery(
            "select new org.hongyan.registration.AttendedSession(s.id, s.number, s.title,"
                + " s.endDate, r.audienceGroup, r.divisionCode, r.completed)"
                + " from Registration r, TrainingSession s"
                + conditions.where()
                + " order by s.endDate desc, s.id desc",
            AttendedSession.class));
  }
}
