package org.hongyan.security;

import org.hongyan.shared.RuleViolation;

/** Refused for now, because too much was asked for in too short a time. */
public class TooManyRequests extends RuleViolation {

  private static final long serialVersionUID = 1L;

  private final long seconds;

  public TooManyRequests(long seconds) {
    super(Kind.TOO_MANY, "RATE_LIMITED", seconds);
    this.seconds = seconds;
  }

  /** After how many seconds one request is let in again; at least 1. */
  public long seconds() {
    return seconds;
  }
}
