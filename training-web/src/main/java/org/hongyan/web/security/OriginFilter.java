package org.hongyan.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Refuses whatever a page of another site sends with a reader's cookie: a request that may write
 * must come from a page of ours, and every browser says whence it comes. The API needs no such
 * check, since it writes for bearer tokens only.
 */
public class OriginFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @Inject private transient Refusals refusals;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (SAFE.contains(request.getMethod()) || RequestCaller.api(request) || ownPage(request)) {
      chain.doFilter(request, response);
    } else {
      refusals.problem(request, response, 403, "FOREIGN_ORIGIN");
    }
  }

  private static boolean ownPage(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return "same-origin".equals(site);
    }
    String origin = request.getHeader("Origin");
    return sameHost(origin != null ? origin : request.getHeader("Referer"), request);
  }

  private static boolean sameHost(String address, HttpServletRequest request) {
    String host = request.getHeader("Host");
    if (address == null || host == null) {
      return false;
    }
    try {
      return host.equalsIgnoreCase(URI.create(address).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
