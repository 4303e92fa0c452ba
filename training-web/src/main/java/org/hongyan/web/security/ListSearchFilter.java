package org.hongyan.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.hongyan.shared.Masking;

/**
 * Takes the search forms of list pages. They post, so that nothing typed stands in an address
 * unseen; the list is then addressed by what was chosen, without anything that looks like an ID or
 * phone number.
 */
public class ListSearchFilter extends HttpFilter {

  /** Tells the page that a number was left out of its address. */
  public static final String REFUSED = "refused=number";

  private static final long serialVersionUID = 1L;
  private static final String MARK = "search";

  @Inject private transient Refusals refusals;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!"POST".equals(request.getMethod()) || !"list".equals(request.getParameter(MARK))) {
      chain.doFilter(request, response);
      return;
    }
    Map<String, String> chosen = new TreeMap<>();
    request.getParameterMap().forEach((name, values) -> chosen.put(name, values[0]));
    chosen.remove(MARK);
    String path = request.getRequestURI().substring(request.getContextPath().length());
    refusals.redirect(request, response, path + query(chosen));
  }

  /** The values as the query of an address, question mark included; without numbers. */
  public static String query(Map<String, String> values) {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    values.forEach(
        (name, value) -> {
          if (Masking.holdsNumber(value)) {
            query.add(REFUSED);
          } else if (!value.isBlank()) {
            query.add(encoded(name) + "=" + encoded(value.strip()));
          }
        });
    return query.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
