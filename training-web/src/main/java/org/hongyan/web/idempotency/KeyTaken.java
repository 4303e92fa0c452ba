package org.hongyan.web.idempotency;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells what kept a request from taking its key. */
final class KeyTaken {

  private static final int DEEPEST = 20;
  private static final String UNIQUE = "23...";

  /** Waited too long, or part of a deadlock: of Derby (40XL…) and of PostgreSQL. */
  private static final String WAITED = "40...|55P03";

  private KeyTaken() {}

  /** Another request had the key, and is committed: its answer can be read. */
  static boolean settled(Throwable failure) {
    return state(failure, UNIQUE);
  }

  /** Another request has the key, and is not done. */
  static boolean stillOpen(Throwable failure) {
    return state(failure, WAITED);
  }

  private static boolean state(Throwable failure, String states) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST)
        .filter(SQLException.class::isInstance)
        .map(at -> ((SQLException) at).getSQLState())
        .anyMatch(state -> state != null && state.matches(states));
  }
}
