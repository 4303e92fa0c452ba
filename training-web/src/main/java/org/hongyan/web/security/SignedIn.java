package org.hongyan.web.security;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.hongyan.account.Standing;

/** What a session holds of who signed in and when; it travels to another node as it is. */
record SignedIn(Standing standing, Instant since) implements Serializable {

  static final String ATTRIBUTE = SignedIn.class.getName();

  /** However busy, a session ends after this long. */
  static final Duration LONGEST = Duration.ofHours(8);

  boolean overAt(Instant now) {
    return !now.isBefore(since.plus(LONGEST));
  }

  SignedIn with(Standing newer) {
    return new SignedIn(newer, since);
  }
}
