package org.hongyan.web.rush;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongyan.web.security.Refusals;

/** Sends registrations for a class through its gate, before they take a database connection. */
public class RushFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Shorter than a client waits, far longer than a rush of hundreds takes. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Pattern REGISTRATION =
      Pattern.compile("/api/v1/(?:public/)?sessions/(\\d{1,18})/registrations(?:/batch)?");

  private final transient ClassGates gates = new ClassGates();

  @Inject private transient Refusals refusals;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    Matcher wanted = REGISTRATION.matcher(path);
    if (!"POST".equals(request.getMethod()) || !wanted.matches()) {
      chain.doFilter(request, response);
    } else if (!gates.<IOException, ServletException>pass(
        Long.parseLong(wanted.group(1)), PATIENCE, () -> chain.doFilter(request, response))) {
      response.setHeader("Retry-After", "5");
      refusals.problem(request, response, 503, "CLASS_BUSY");
    }
  }
}
