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
import org.hongyan.web.common.DiskFull;

/**
 * Answers what is no fault of ours as what it is: a database that is away (503), a disk without
 * room (507), and a form that was left open for too long (409). All else goes on to the page for
 * faults.
 */
public class FaultFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(FaultFilter.class.getName());
  private static final String RETRY_SECONDS = "30";
  private static final int DEEPEST = 20;
  private static final int INSUFFICIENT_STORAGE = 507;

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
      if (DiskFull.caused(fault)) {
        LOG.log(Level.SEVERE, "no room on the disk", fault);
        answer(request, response, INSUFFICIENT_STORAGE, "DISK_FULL");
      } else if (DatabaseAway.caused(fault)) {
        LOG.log(Level.WARNING, "the database cannot be reached", fault);
        response.setHeader("Retry-After", RETRY_SECONDS);
        answer(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "DATABASE_AWAY");
      } else if (expired(fault)) {
        response.sendError(HttpServletResponse.SC_CONFLICT);
      } else {
        throw fault;
      }
    }
  }

  private void answer(
      HttpServletRequest request, HttpServletResponse response, int status, String code)
      throws IOException {
    response.resetBuffer();
    if (RequestCaller.api(request)) {
      refusals.problem(request, response, status, code);
    } else {
      response.sendError(status);
    }
  }

  private static boolean expired(Throwable fault) {
    return Stream.iterate(fault, Objects::nonNull, DatabaseAway::causeOf)
        .limit(DEEPEST)
        .anyMatch(ViewExpiredException.class::isInstance);
  }
}
