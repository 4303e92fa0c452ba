package org.hongyan.registration;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.hongyan.session.TrainingSession;

/** How a class is kept from all others while its seats are counted and given (design, rule 2). */
@FunctionalInterface
public interface SeatLock {

  /** Locks the row of the session: holds on either database and any number of nodes. */
  SeatLock ROW =
      (entityManager, id) ->
          entityManager.find(TrainingSession.class, id, LockModeType.PESSIMISTIC_WRITE);

  /** The session, or null where there is none. */
  TrainingSession lock(EntityManager entityManager, long sessionId);
}
