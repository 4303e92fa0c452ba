package org.hongyan.registration;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the registrations of one class add up to.
 *
 * @param taken seats given or offered, as {@link SeatPlan} wants them
 * @param waiting people in the queue
 * @param lastNumber the greatest queue number that was given
 * @param offered offers that are open
 * @param offersOver those of them that nobody took in time
 */
record SeatTally(
    Map<Long, Integer> taken, int waiting, long lastNumber, int offered, int offersOver) {

  /** Counted from the rows, which takes the longer the more there are. */
  static SeatTally of(EntityManager entityManager, Long sessionId, Instant now) {
    List<Object[]> rows =
        entityManager
            .createQuery(
                "select r.seat, r.entry.quotaId, count(r.id), max(r.entry.queueNumber),"
                    + " sum(case when r.entry.offeredUntil <= :now then 1 else 0 end)"
                    + " from Registration r"
                    + " where r.sessionId = :session group by r.seat, r.entry.quotaId",
                Object[].class)
            .setParameter("session", sessionId)
            .setParameter("now", now)
            .getResultList();
    Map<Long, Integer> taken = new HashMap<>();
    int waiting = 0;
    long last = 0;
    int offered = 0;
    int over = 0;
    for (Object[] row : rows) {
      Seat seat = (Seat) row[0];
      int count = ((Number) row[2]).intValue();
      if (seat == Seat.CONFIRMED || seat == Seat.OFFERED) {
        taken.merge(row[1] == null ? SeatPlan.OPEN : (Long) row[1], count, Integer::sum);
      }
      waiting += seat == Seat.WAITING ? count : 0;
      last = Math.max(last, row[3] == null ? 0 : ((Number) row[3]).longValue());
      offered += seat == Seat.OFFERED ? count : 0;
      over += seat == Seat.OFFERED ? ((Number) row[4]).intValue() : 0;
    }
    return new SeatTally(taken, waiting, last, offered, over);
  }
}
