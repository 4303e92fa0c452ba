package org.hongyan.registration;

/** On which way a registration came in. */
public enum Source {
  /** With an own account. */
  SELF,
  /** On the public pages, without an account. */
  PUBLIC,
  /** Entered by an organiser. */
  ORGANISER,
  /** Named with others by an organisation. */
  NOMINATION
}
