package org.hongyan.web.common;

import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that cannot be reached from a fault of ours. */
public final class DatabaseAway {

  private static final int DEEPEST = 20;

  /** Connection exceptions, and a PostgreSQL that is being shut down or starts up. */
  private static final String STATES = "08...|57P0[1-3]";

  private static final String POOL = "Error in allocating a connection";

  private DatabaseAway() {}

  /** Whether the failure comes from a database that cannot be reached. */
  public static boolean caused(Throwable failure) {
    Throwable at = failure;
    for (int depth = 0; at != null && depth < DEEPEST; depth++) {
      if (at instanceof SQLException sql && away(sql)) {
        return true;
      }
      at = causeOf(at);
    }
    return false;
  }

  /** What made the failure, also where a servlet wraps it. */
  public static Throwable causeOf(Throwable failure) {
    boolean wrapped = failure instanceof ServletException servlet && servlet.getRootCause() != null;
    return wrapped ? ((ServletException) failure).getRootCause() : failure.getCause();
  }

  private static boolean away(SQLException failure) {
    String state = failure.getSQLState();
    String message = failure.getMessage();
    return failure instanceof SQLNonTransientConnectionException
        || failure instanceof SQLTransientConnectionException
        || state != null && state.matches(STATES)
        || message != null && message.startsWith(POOL);
  }
}
