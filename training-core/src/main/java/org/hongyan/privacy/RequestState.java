package org.hongyan.privacy;

/** What became of a request. */
public enum RequestState {
  OPEN,
  GRANTED,
  /** With a reason (PIPL, 50). */
  REFUSED,
  /** By who asked. */
  WITHDRAWN
}
