package org.hongyan.web.security;

import jakarta.servlet.http.HttpServletRequest;
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

  /** The login page, coming back to {@code path} afterwards when it was asked for by reading. */
  static String login(HttpServletRequest request, String path) {
    if (!"GET".equals(request.getMethod())) {
      return "/login";
    }
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    String next = orEmpty(path + query);
    return next.isEmpty() || "/".equals(next)
        ? "/login"
        : "/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }
}
