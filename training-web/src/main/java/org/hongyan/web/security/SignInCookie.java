package org.hongyan.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;

/** The cookie that says who is signed in to the pages: a random token, and nothing else. */
final class SignInCookie {

  static final String NAME = "HONGYAN";

  private SignInCookie() {}

  static Optional<String> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Stream::of)
        .filter(cookie -> NAME.equals(cookie.getName()) && !cookie.getValue().isEmpty())
        .map(Cookie::getValue)
        .findFirst();
  }

  static void set(HttpServletRequest request, HttpServletResponse response, String token) {
    add(request, response, token, "");
  }

  static void clear(HttpServletRequest request, HttpServletResponse response) {
    add(request, response, "", "; Max-Age=0");
  }

  private static void add(
      HttpServletRequest request, HttpServletResponse response, String value, String age) {
    response.addHeader(
        "Set-Cookie",
        NAME + "=" + value + "; Path=/" + age + "; HttpOnly; SameSite=Lax" + secure(request));
  }

  /** Also behind a proxy that speaks TLS for us. */
  static String secure(HttpServletRequest request) {
    boolean tls =
        request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    return tls ? "; Secure" : "";
  }
}
