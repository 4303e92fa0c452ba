package org.hongyan.account;

import org.hongyan.security.Caller;

/** How an account stands: who it is and whether it must change its password before all else. */
public record Standing(Caller caller, boolean mustChangePassword) {

  public static Standing of(Account account) {
    return new Standing(account.caller(), account.mustChangePassword());
  }
}
