package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.hongyan.session.timetable.TraineeBookings;

/** Tells the timetable whose trainees it would put in two places at once (design, rule 3). */
@ApplicationScoped
@Transactional
public class RegisteredTrainees implements TraineeBookings {

  private final EntityManager entityManager;

  @Inject
  public RegisteredTrainees(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected RegisteredTrainees() {
    this(null);
  }

  @Override
  public long bookedElsewhere(Long sessionId, Instant start, Instant end) {
    return entityManager
        .createQuery(
            "select count(distinct r.personId) from Registration r, Registration o, Lesson l"
                + " where r.sessionId = :session and r.seat = :seat"
                + " and o.personId = r.personId and o.sessionId <> r.sessionId and o.seat = :seat"
                + " and l.sessionId = o.sessionId and l.cancelled = false"
                + " and l.start < :end and l.start > :earliest and l.end > :start",
            Long.class)
        .setParameter("session", sessionId)
        .setParameter("seat", Seat.CONFIRMED)
        .setParameter("start", start)
        .setParameter("end", end)
        .setParameter("earliest", start.minus(Duration.ofDays(1)))
        .getSingleResult();
  }

  @Override
  public long seated(Long sessionId) {
    return entityManager
        .createQuery(
            "select count(r.id) from Registration r"
                + " where r.sessionId = :session and r.seat = :seat",
            Long.class)
        .setParameter("session", sessionId)
        .setParameter("seat", Seat.CONFIRMED)
        .getSingleResult();
  }

  @Override
  public long committed(Long sessionId) {
    return new SeatPlan(
            0,
            SeatQuotas.of(entityManager, sessionId),
            SeatTally.of(entityManager, sessionId, Instant.EPOCH).taken())
        .committed();
  }
}
