package org.hongyan.web.common;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/**
 * Answers a page whose address is refused: what does not exist, lies outside the caller's scope, or
 * cannot be read, is not found, and what is forbidden is forbidden; who asks too often is told so.
 * None is a fault.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class PageRefusalFilter extends HttpFilter {

  private static final int DEEPEST = 20;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException failure) {
      RuleViolation refusal = refusal(failure);
      if (refusal == null || response.isCommitted()) {
        throw failure;
      }
      response.resetBuffer();
      response.sendError(status(refusal));
    }
  }

  private static int status(RuleViolation refusal) {
    if (refusal.kind() == Kind.TOO_MANY) {
      return refusal.kind().status();
    }
    boolean forbidden = refusal.kind() == Kind.FORBIDDEN || refusal.kind() == Kind.UNAUTHENTICATED;
    return forbidden ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND;
  }

  private static RuleViolation refusal(Throwable failure) {
    Throwable at = failure;
    for (int depth = 0; at != null && depth < DEEPEST; depth++) {
      if (at instanceof RuleViolation found) {
        return found;
      }
      at =
          at instanceof ServletException servlet && servlet.getRootCause() != null
              ? servlet.getRootCause()
              : at.getCause();
    }
    return null;
  }
}
