package org.hongyan.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hongyan.registration.Registration;
import org.hongyan.session.TrainingSession;
import org.hongyan.session.scheduling.ClosingRule;
import org.hongyan.session.scheduling.SessionClosed;
import org.hongyan.session.scheduling.SessionReopened;
import org.hongyan.shared.RuleViolation.FieldViolation;

/**
 * Turns completed registrations into person-times when their session is closed, and takes these
 * back when it is opened again (design, rules 1 and 5).
 */
@ApplicationScoped
@Transactional
public class ClosedSessions implements ClosingRule {

  private final EntityManager entityManager;

  @Inject
  public ClosedSessions(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected ClosedSessions() {
    this(null);
  }

  /** Nobody counts without a record of who attended. */
  @Override
  public List<FieldViolation> missing(TrainingSession session) {
    return completed(session).isEmpty()
        ? List.of(FieldViolation.of("attendance", "ATTENDANCE_MISSING"))
        : List.of();
  }

  /** Counts those who completed. */
  public void count(@Observes SessionClosed event) {
    TrainingSession session = event.session();
    completed(session)
        .forEach(registration -> entityManager.persist(PersonTime.of(registration, session)));
    entityManager.flush();
  }

  /** What is open does not count. */
  public void takeBack(@Observes SessionReopened event) {
    entityManager
        .createQuery("delete from PersonTime t where t.sessionId = :session")
        .setParameter("session", event.session().id())
        .executeUpdate();
  }

  private List<Registration> completed(TrainingSession session) {
    return entityManager
        .createQuery(
            "select r from Registration r where r.sessionId = :session and r.completed = true"
                + " order by r.id",
            Registration.class)
        .setParameter("session", session.id())
        .getResultList();
  }
}
