package org.hongyan.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hongyan.account.SignIn;
import org.hongyan.account.Standing;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.Caller;
import org.hongyan.shared.RuleViolation;

/** Takes the login form and the logout button; a refused login shows the form again. */
public class LoginFilter extends HttpFilter {

  static final String REFUSAL = LoginFilter.class.getName();

  private static final long serialVersionUID = 1L;

  @Inject private transient SignIn signIn;
  @Inject private transient RequestLimits limits;
  @Inject private transient RequestCaller callers;
  @Inject private transient Refusals refusals;
  @Inject private transient AuditTrail audit;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean logout = request.getRequestURI().equals(request.getContextPath() + "/logout");
    if (logout) {
      logout(request, response);
    } else if ("POST".equals(request.getMethod())) {
      login(request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void login(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      limits.signIn(request.getParameter("username"));
      Standing standing =
          signIn.signIn(
              request.getParameter("username"),
              request.getParameter("password"),
              request.getRemoteAddr());
      callers.begin(request, response, standing);
      refusals.redirect(request, response, target(request, standing));
    } catch (RuleViolation refusal) {
      request.setAttribute(REFUSAL, refusal);
      response.setStatus(refusal.kind().status());
      chain.doFilter(request, response);
    }
  }

  private static String target(HttpServletRequest request, Standing standing) {
    if (standing.mustChangePassword()) {
      return "/account/me";
    }
    String next = LocalPath.orEmpty(request.getParameter("next"));
    return next.isEmpty() ? Home.of(standing.caller()) : next;
  }

  private void logout(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Caller caller = callers.of(request);
    if ("POST".equals(request.getMethod()) && caller.signedIn()) {
      callers.end(request, response);
      audit.recordApart("SIGNED_OUT", caller.username(), request.getRemoteAddr(), null);
    }
    refusals.redirect(request, response, caller.signedIn() ? "/login" : "/");
  }
}
