package org.hongyan.session;

/** Where a session stands in its life. */
public enum SessionStatus {
  DRAFT,
  PUBLISHED,
  RUNNING,
  CLOSED,
  REOPENED,
  CANCELLED
}
