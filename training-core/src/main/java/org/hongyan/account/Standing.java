package org.hongyan.account;

import java.io.Serializable;
import java.time.Instant;
import org.hongyan.security.Caller;

/**
 * How an account stands: kept in a session and compared with the account again and again, so that a
 * disabled account or a changed password ends every session at once.
 */
public record Standing(Caller caller, Instant passwordChangedAt, boolean mustChangePassword)
    implements Serializable {

  static Standing of(Account account) {
    return new Standing(
        account.caller(), account.passwordChangedAt(), account.mustChangePassword());
  }
}
