package org.hongyan.web.idempotency;

import org.hongyan.shared.database.Clash;

/** Tells what kept a request from taking its key. */
final class KeyTaken {

  private static final String UNIQUE = "23...";

  /** Waited too long, or part of a deadlock: of Derby (40XL…) and of PostgreSQL. */
  private static final String WAITED = "40...|55P03";

  private KeyTaken() {}

  /** Another request had the key, and is committed: its answer can be read. */
  static boolean settled(Throwable failure) {
    return Clash.state(failure, UNIQUE);
  }

  /** Another request has the key, and is not done. */
  static boolean stillOpen(Throwable failure) {
    return Clash.state(failure, WAITED);
  }
}
