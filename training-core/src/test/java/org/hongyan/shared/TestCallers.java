package org.hongyan.shared;

import java.util.Set;
import org.hongyan.security.Caller;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Role;

/** Signed-in callers for tests of services. */
public final class TestCallers {

  private TestCallers() {}

  public static CurrentCaller city() {
    return of("city", Role.CITY_ORGANISER, null);
  }

  public static CurrentCaller county(String divisionCode) {
    return of("county" + divisionCode, Role.COUNTY_ORGANISER, divisionCode);
  }

  public static CurrentCaller of(String username, Role role, String divisionCode) {
    CurrentCaller current = new CurrentCaller();
    current.enter(
        new Caller(null, username, username, Set.of(role), divisionCode, null), "127.0.0.1");
    return current;
  }
}
