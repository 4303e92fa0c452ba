package org.hongyan.web.rush;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongyan.web.security.Refusals;
import org.hongyan.web.security.RequestCaller;

/**
 * Sends registrations for a class through its gate, before they take a database connection. Whoever
 * registers waits for the class anyway: a few keep it busy, all others leave the connections to
 * other people.
 */
public class RushFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Shorter than a client waits, far longer than a rush of hundreds takes. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Lists of people, each of which holds a connection while it waits for the class's row. */
  private static final int ONE_BY_ONE = 4;

  /** Single people are registered together, and hold no connection while they wait. */
  private static final int TOGETHER = 24;

  private static final Pattern REGISTRATION =
      Pattern.compile("/api/v1/(?:public/)?sessions/(\\d{1,18})/registrations(/batch)?");

  private static final String FORM = "/programme/register";
  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  private final transient ClassGates oneByOne = new ClassGates(ONE_BY_ONE);
  private final transient ClassGates together = new ClassGates(TOGETHER);

  @Inject private transient Refusals refusals;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    Optional<Wanted> wanted =
        "POST".equals(request.getMethod()) ? wanted(path, request) : Optional.empty();
    if (wanted.isEmpty()) {
      chain.doFilter(request, response);
    } else if (!wanted
        .get()
        .gates()
        .<IOException, ServletException>pass(
            wanted.get().session(), PATIENCE, () -> chain.doFilter(request, response))) {
      response.setHeader("Retry-After", "5");
      refuse(request, response);
    }
  }

  /** The class that the request wants a seat in, and the gates that lead there. */
  private record Wanted(long session, ClassGates gates) {}

  private Optional<Wanted> wanted(String path, HttpServletRequest request) {
    Matcher route = REGISTRATION.matcher(path);
    if (route.matches()) {
      ClassGates gates = route.group(2) == null ? together : oneByOne;
      return Optional.of(new Wanted(Long.parseLong(route.group(1)), gates));
    }
    return Optional.ofNullable(request.getParameter("id"))
        .filter(id -> path.equals(FORM) && ID.matcher(id).matches())
        .map(id -> new Wanted(Long.parseLong(id), together));
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (RequestCaller.api(request)) {
      refusals.problem(request, response, 503, "CLASS_BUSY");
    } else {
      response.sendError(503);
    }
  }
}
