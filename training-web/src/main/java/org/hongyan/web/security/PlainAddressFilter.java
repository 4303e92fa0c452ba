package org.hongyan.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongyan.shared.Masking;

/**
 * Refuses addresses with an ID or phone number in them: addresses stay in histories, logs and
 * proxies. A program is told how to ask instead, a browser is sent to the address without it.
 */
public class PlainAddressFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient Refusals refusals;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String query = request.getQueryString();
    if (query == null || Stream.of(query.split("&")).noneMatch(PlainAddressFilter::telling)) {
      chain.doFilter(request, response);
    } else if (RequestCaller.api(request)) {
      refusals.problem(request, response, 422, "NUMBER_IN_ADDRESS");
    } else {
      String path = request.getRequestURI().substring(request.getContextPath().length());
      refusals.redirect(request, response, path + "?" + plain(query));
    }
  }

  private static String plain(String query) {
    return Stream.concat(
            Stream.of(query.split("&")).filter(part -> !telling(part)),
            Stream.of(ListSearchFilter.REFUSED))
        .distinct()
        .collect(Collectors.joining("&"));
  }

  /** Also within an address that itself is a value, such as where to go after signing in. */
  private static boolean telling(String part) {
    String once = decoded(part.substring(part.indexOf('=') + 1));
    return Stream.of(part, once, decoded(once)).anyMatch(Masking::holdsNumber);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
