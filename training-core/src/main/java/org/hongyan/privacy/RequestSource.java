package org.hongyan.privacy;

/** How a request came in. */
public enum RequestSource {
  /** By the person's own account. */
  ACCOUNT,
  /** On paper or by telephone, recorded by an organiser. */
  ORGANISER
}
