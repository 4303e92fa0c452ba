package org.hongyan.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hongyan.security.TooManyRequests;

/** Sends away, for a while, who asks too often; everybody else goes on. */
public class RateFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient RequestCaller callers;
  @Inject private transient RequestLimits limits;
  @Inject private transient Refusals refusals;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    try {
      limits.count(request.getMethod(), path, callers.of(request), ClientAddress.of(request));
    } catch (TooManyRequests refusal) {
      refuse(request, response, refusal);
      return;
    }
    chain.doFilter(request, response);
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, TooManyRequests refusal)
      throws IOException {
    response.setHeader("Retry-After", Long.toString(refusal.seconds()));
    if (RequestCaller.api(request)) {
      refusals.problem(request, response, refusal);
    } else {
      response.sendError(refusal.kind().status());
    }
  }
}
