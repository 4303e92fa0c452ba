package org.hongyan.web.common;

import java.io.IOException;
import java.sql.SQLException;

/** Tells a disk without room, the database's or that of uploads, from a fault of ours. */
public final class DiskFull {

  private static final int DEEPEST = 20;

  /** Of PostgreSQL: disk full; of Derby: a page or the log could not be written, or extended. */
  private static final String STATES = "53100|XSDG[1-3]|XSLA[4A]|XSDF1|XSAI3";

  /** What Linux says, with or without a quota. */
  private static final String SAID = "(?s).*(No space left on device|Disk quota exceeded).*";

  private DiskFull() {}

  /** Whether the failure comes from a disk without room. */
  public static boolean caused(Throwable failure) {
    Throwable at = failure;
    for (int depth = 0; at != null && depth < DEEPEST; depth++) {
      if (full(at)) {
        return true;
      }
      at = DatabaseAway.causeOf(at);
    }
    return false;
  }

  private static boolean full(Throwable failure) {
    if (failure instanceof SQLException sql && sql.getSQLState() != null) {
      return sql.getSQLState().matches(STATES);
    }
    String message = failure.getMessage();
    return failure instanceof IOException && message != null && message.matches(SAID);
  }
}
