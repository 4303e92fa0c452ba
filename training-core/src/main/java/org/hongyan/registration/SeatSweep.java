package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.hongyan.session.SessionStatus;

/**
 * Does what time asks for: ends offers that nobody took, gives kept seats back to everybody, and
 * gives what is free to who can take it by now. On any number of nodes: each class is looked at
 * anew under its lock.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class SeatSweep {

  private final EntityManager entityManager;
  private final SeatDesk desk;
  private final Clock clock;

  @Inject
  public SeatSweep(EntityManager entityManager, SeatDesk desk, Clock clock) {
    this.entityManager = entityManager;
    this.desk = desk;
    this.clock = clock;
  }

  protected SeatSweep() {
    this(null, null, null);
  }

  /** Classes in which something may have to be done. */
  public List<Long> due() {
    return entityManager
        .createQuery(
            "select s.id from TrainingSession s where s.status = :published and ("
                + " exists (select o.id from Registration o where o.sessionId = s.id"
                + " and o.seat = :offered and o.entry.offeredUntil <= :now)"
                + " or exists (select w.id from Registration w where w.sessionId = s.id"
                + " and w.seat = :waiting) and (exists (select q.id from SeatQuota q"
                + " where q.sessionId = s.id and q.releaseAt <= :now)"
                + " or (select count(t.id) from Registration t where t.sessionId = s.id"
                + " and t.seat in :taken) < s.admission.capacity)) order by s.id",
            Long.class)
        .setParameter("published", SessionStatus.PUBLISHED)
        .setParameter("offered", Seat.OFFERED)
        .setParameter("waiting", Seat.WAITING)
        .setParameter("taken", List.of(Seat.CONFIRMED, Seat.OFFERED))
        .setParameter("now", clock.instant())
        .getResultList();
  }

  /** Does what is due in one class; nothing where another node was faster. */
  public void settle(long sessionId) {
    ClassSeats seats = desk.open(sessionId);
    seats.promote();
    desk.finish(seats);
  }
}
