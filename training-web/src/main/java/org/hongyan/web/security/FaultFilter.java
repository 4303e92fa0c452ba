package org.hongyan.web.security;

import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.hongyan.web.common.DatabaseAway;

/**
 * Answers what is no fault of ours as what it is: a database that is away (503), and a form that
 * was left open for too long (409). All else goes on to the page for faults.
 */
public class FaultFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(FaultFilter.class.getName());
  private static final String RETRY_SECONDS = "30";
  private static final int DEEPEST = 20;

  @Inject private transient Refusals refusals;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException fault) {
      if (response.isCommitted()) {
        throw fault;
      }
      if (DatabaseAway.caused(fault)) {
        LOG.log(Level.WARNING, "the database cannot be reached", fault);
        away(request, response);
      } else if (expired(fault)) {
        response.sendError(HttpServletResponse.SC_CONFLICT);
      } else {
        throw fault;
      }
    }
  }

  private void away(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.resetBuffer();
    response.setHeader("Retry-After", RETRY_SECONDS);
    if (RequestCaller.api(request)) {
      refusals.problem(
          request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "DATABASE_AWAY");
    } else {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  private static boolean expired(Throwable fault) {
    return Stream.iterate(fault, Objects::nonNull, DatabaseAway::causeOf)
        .limit(DEEPEST)
        .anyMatch(ViewExpiredException.class::isInstance);
  }
}
