package org.hongyan.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where to go after signing in: a page of this product and nowhere else. */
final class LocalPath {

  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\p{Graph}&&[^\\\\]]*");
  private static final int LONGEST = 500;

  private LocalPath() {}

  /** The path if it is one of ours, else nothing. */
  static String orEmpty(String path) {
    boolean local =
        path != null
            && path.length() <= LONGEST
            && LOCAL.matcher(path).matches()
            && !path.startsWith("/login")
            && !path.startsWith("/logout");
    return local ? path : "";
  }

  /**
   * The login page, coming back afterwards to {@code path}, or to the page whose form was sent. It
   * says so when somebody was signed in before.
   */
  static String login(HttpServletRequest request, String path) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    String next =
        orEmpty("GET".equals(request.getMethod()) ? path + query : formPage(request, path));
    String back =
        next.isEmpty() || "/".equals(next)
            ? ""
            : "next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    String ended = SignInCookie.of(request).isPresent() ? "ended=true" : "";
    String all = back + (back.isEmpty() || ended.isEmpty() ? "" : "&") + ended;
    return all.isEmpty() ? "/login" : "/login?" + all;
  }

  /** The address of the page that sent a form: its own query names the thing it is about. */
  static String formPage(HttpServletRequest request, String path) {
    String referer = request.getHeader("Referer");
    if (referer == null) {
      return path;
    }
    try {
      URI page = URI.create(referer);
      String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
      return path.equals(page.getRawPath()) ? path + query : path;
    } catch (IllegalArgumentException e) {
      return path;
    }
  }
}
