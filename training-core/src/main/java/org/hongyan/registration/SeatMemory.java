package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.Recent;

/**
 * What the last one who worked on the seats of a class here knew of them, so that the next one need
 * not count anew: counting takes the longer the more people there are, and all others wait.
 *
 * <p>The rows stay the only truth. Whoever changes seats writes a random number into the row of the
 * class ({@link TrainingSession#seatStamp}), under its lock and in the same transaction; what is
 * remembered holds for that number alone. So it does not hold any more after another node changed
 * something, and never held where the transaction was undone.
 */
@ApplicationScoped
public class SeatMemory {

  /**
   * The seats of a class at one moment.
   *
   * @param stamp what its row then held; never 0, which stands for not known
   * @param quotas whether seats are kept for anybody
   */
  record Known(long stamp, SeatTally tally, boolean quotas) {}

  private static final int KEPT = 1000;

  private final RandomGenerator random = new SecureRandom();
  private final Map<Long, Known> kept = new Recent<>(KEPT);

  /** What is known of a class whose row is locked; empty where it has to be counted. */
  synchronized Optional<Known> of(TrainingSession session) {
    return Optional.ofNullable(kept.get(session.id()))
        .filter(known -> known.stamp() == session.seatStamp());
  }

  synchronized void keep(Long sessionId, Known known) {
    kept.put(sessionId, known);
  }

  synchronized void forget(Long sessionId) {
    kept.remove(sessionId);
  }

  /** Says that a ledger brings seats, or that those it brought go: they are counted anew. */
  public static void outdate(EntityManager entityManager, Long ledgerImportId) {
    entityManager
        .createNativeQuery(
            "update training_session set seat_stamp = 0 where id in"
                + " (select session_id from registration where ledger_import_id = ?1)")
        .setParameter(1, ledgerImportId)
        .executeUpdate();
  }

  /** A number that no class has held before. */
  long stamp() {
    long stamp = random.nextLong();
    return stamp == 0 ? stamp() : stamp;
  }
}
