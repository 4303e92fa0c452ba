package org.hongyan.shared.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Another transaction was committed first and made untrue what this one had read: nothing of this
 * one is kept, and done anew it finds what is true by now.
 */
public final class Clash extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int DEEPEST = 20;

  /** A value that may be there once was there. */
  private static final String TAKEN = "23505";

  /** Victim of a deadlock, of Derby and PostgreSQL. */
  private static final String DEADLOCK = "40001|40P01";

  public Clash(String what) {
    super(what);
  }

  public Clash(Throwable cause) {
    super(cause);
  }

  /** Whether doing it anew may end otherwise. */
  public static boolean caused(Throwable failure) {
    return overtaken(failure) || state(failure, TAKEN);
  }

  /** Whether it failed though nothing is wrong with it: by a deadlock, or having been overtaken. */
  public static boolean overtaken(Throwable failure) {
    return causes(failure).anyMatch(Clash.class::isInstance) || state(failure, DEADLOCK);
  }

  /** Whether a database gave up with one of these states, a regular expression. */
  public static boolean state(Throwable failure, String states) {
    return causes(failure)
        .filter(SQLException.class::isInstance)
        .map(at -> ((SQLException) at).getSQLState())
        .anyMatch(state -> state != null && state.matches(states));
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
  }
}
