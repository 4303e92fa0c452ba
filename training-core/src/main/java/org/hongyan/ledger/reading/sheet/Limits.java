package org.hongyan.ledger.reading.sheet;

import org.hongyan.shared.RuleViolation;

/**
 * How much a ledger may hold.
 *
 * @param bytes of the file as uploaded
 * @param rows that hold anything
 * @param inflated bytes that may come out of the file's compressed parts
 */
public record Limits(long bytes, int rows, long inflated) {

  private static final long MIB = 1024L * 1024;

  public static Limits standard() {
    return new Limits(20 * MIB, 200_000, 320 * MIB);
  }

  public Limits withBytes(long bytes) {
    return new Limits(bytes, rows, inflated);
  }

  /** Refuses more rows than a ledger may have. */
  public void requireRows(int count) {
    if (count > rows) {
      throw new RuleViolation(RuleViolation.Kind.TOO_LARGE, "LEDGER_TOO_MANY_ROWS", rows);
    }
  }

  void requireBytes(long count) {
    if (count > bytes) {
      throw new RuleViolation(RuleViolation.Kind.TOO_LARGE, "LEDGER_TOO_LARGE", bytes / MIB);
    }
  }
}
