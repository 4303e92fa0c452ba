package org.hongyan.web.security;

import org.hongyan.security.Caller;
import org.hongyan.security.Permission;

/** The page on which each caller begins. */
final class Home {

  private Home() {}

  static String of(Caller caller) {
    if (caller.may(Permission.VIEW_FIGURES)) {
      return "/plan/dashboard";
    }
    if (caller.may(Permission.MANAGE_ACCOUNTS)) {
      return "/account/accounts";
    }
    if (caller.may(Permission.TEACH)) {
      return "/trainer/teaching";
    }
    if (caller.may(Permission.REGISTER)) {
      return "/registration/mine";
    }
    return caller.may(Permission.VIEW_AUDIT) ? "/audit/events" : "/account/me";
  }
}
