package org.hongyan.place;

/** Where a training base stands today. */
public enum BaseStanding {
  /** Its recognition begins later. */
  COMING,
  VALID,
  /** Valid, but its term ends within the alert period. */
  LAPSING,
  LAPSED,
  WITHDRAWN
}
