package org.hongyan.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;

/**
 * Says {@code SameSite=Lax} on the session's cookie when a session begins: the server leaves out
 * what web.xml asks for.
 */
final class StrictSessionCookie extends HttpServletRequestWrapper {

  private static final String HEADER = "Set-Cookie";
  private static final String ATTRIBUTE = "SameSite=";

  private final HttpServletResponse response;

  StrictSessionCookie(HttpServletRequest request, HttpServletResponse response) {
    super(request);
    this.response = response;
  }

  @Override
  public HttpSession getSession() {
    return getSession(true);
  }

  @Override
  public HttpSession getSession(boolean create) {
    HttpSession session = super.getSession(create);
    if (session != null && session.isNew() && !response.isCommitted()) {
      restrict();
    }
    return session;
  }

  @Override
  public String changeSessionId() {
    String id = super.changeSessionId();
    restrict();
    return id;
  }

  private void restrict() {
    List<String> cookies = List.copyOf(response.getHeaders(HEADER));
    if (cookies.stream().allMatch(cookie -> cookie.contains(ATTRIBUTE))) {
      return;
    }
    String secure = SignInCookie.secure((HttpServletRequest) getRequest());
    boolean first = true;
    for (String cookie : cookies) {
      String strict =
          cookie.contains(ATTRIBUTE) ? cookie : cookie + "; " + ATTRIBUTE + "Lax" + secure;
      if (first) {
        response.setHeader(HEADER, strict);
      } else {
        response.addHeader(HEADER, strict);
      }
      first = false;
    }
  }
}
