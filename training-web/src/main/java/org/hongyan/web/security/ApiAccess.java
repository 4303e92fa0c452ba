package org.hongyan.web.security;

import java.util.List;

/** Which calls of the API need no sign-in; all others do, before anything else is asked. */
final class ApiAccess {

  private record Open(String method, String path) {}

  private static final List<Open> OPEN = List.of(new Open("POST", "/api/v1/tokens"));

  private ApiAccess() {}

  static boolean open(String method, String path) {
    return OPEN.contains(new Open(method, path));
  }
}
