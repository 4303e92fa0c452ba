package org.hongyan.exam;

/** How sure a pass line is. */
public enum PassLineStatus {
  CONFIRMED,
  DERIVED,
  UNKNOWN
}
