package org.hongyan.web.rush;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Lets few at a time on this node on to each class, first come, first served. */
final class ClassGates {

  /** Classes share gates, so that made-up numbers fill no memory. */
  private static final int GATES = 256;

  private final Semaphore[] gates;

  /**
   * @param atOnce so many for each class
   */
  ClassGates(int atOnce) {
    gates =
        Stream.generate(() -> new Semaphore(atOnce, true)).limit(GATES).toArray(Semaphore[]::new);
  }

  /** What is done while inside. */
  interface Work<E extends Exception, F extends Exception> {
    void run() throws E, F;
  }

  /**
   * Does the work once it is this one's turn.
   *
   * @return false where the turn did not come in time, and nothing was done
   */
  <E extends Exception, F extends Exception> boolean pass(
      long session, Duration patience, Work<E, F> work) throws E, F {
    Semaphore gate = gates[(int) (session % GATES)];
    if (!turn(gate, patience)) {
      return false;
    }
    try {
      work.run();
      return true;
    } finally {
      gate.release();
    }
  }

  private static boolean turn(Semaphore gate, Duration patience) {
    try {
      return gate.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
