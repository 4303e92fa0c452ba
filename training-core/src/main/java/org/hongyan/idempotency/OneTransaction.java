package org.hongyan.idempotency;

/**
 * Marks the thread whose whole request is one transaction, and counts how deep in calls of services
 * it is.
 */
public final class OneTransaction {

  private static final ThreadLocal<OneTransaction> OPEN = new ThreadLocal<>();

  private int depth;
  private boolean lost;

  private OneTransaction() {}

  /** Begins, on this thread; it must be ended there. */
  public static void begin() {
    OPEN.set(new OneTransaction());
  }

  /**
   * Ends.
   *
   * @return whether it lost against another transaction, so that the request should be run anew
   */
  public static boolean end() {
    boolean lost = OPEN.get().lost;
    OPEN.remove();
    return lost;
  }

  /** The request of this thread; null where each service has a transaction of its own. */
  static OneTransaction current() {
    return OPEN.get();
  }

  /** Lost against another transaction; can only be undone. */
  void lose() {
    lost = true;
  }

  void enter() {
    depth++;
  }

  /** Whether the outermost call is left. */
  boolean leave() {
    return --depth == 0;
  }
}
