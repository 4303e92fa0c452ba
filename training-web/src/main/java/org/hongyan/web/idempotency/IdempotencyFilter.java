package org.hongyan.web.idempotency;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.hongyan.idempotency.RequestMark;
import org.hongyan.security.Caller;
import org.hongyan.shared.Settings;
import org.hongyan.web.security.Refusals;
import org.hongyan.web.security.RequestCaller;

/**
 * Does a write of the API that comes with an {@code Idempotency-Key} once, however often it is
 * sent: as one transaction with the row that keeps its answer. Calls that are done together with
 * others have no transaction of their own; they are told the key and keep their answer themselves.
 */
public class IdempotencyFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String HEADER = "Idempotency-Key";

  /** What surrounds a file in its upload. */
  private static final long AROUND_FILE = 1024L * 1024;

  /** Who is not signed in sends no files. */
  private static final long ANONYMOUS_BODY = 256L * 1024;

  @Inject private transient RequestCaller callers;
  @Inject private transient Refusals refusals;
  @Inject private transient RequestMarks marks;
  @Inject private transient SingleRun run;
  @Inject private transient Settings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String key = request.getHeader(HEADER);
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (key == null || !KeyedCalls.hears(request.getMethod(), path)) {
      chain.doFilter(request, response);
      return;
    }
    Caller caller = callers.of(request);
    if (!KeyedCalls.wellFormed(key, caller.signedIn())) {
      refusals.problem(request, response, 400, "IDEMPOTENCY_KEY_MALFORMED");
      return;
    }
    long limit = caller.signedIn() ? settings.uploadLimit() + AROUND_FILE : ANONYMOUS_BODY;
    byte[] body = body(request, limit);
    if (body.length > limit) {
      refusals.problem(request, response, 413, "TOO_LARGE");
      return;
    }
    RequestMark mark = marks.of(request, caller, key, body);
    if (KeyedCalls.gathered(request.getMethod(), path)) {
      KeptMarks.put(request, mark);
      chain.doFilter(new KeptBody(request, body), response);
    } else {
      run.once(mark, new KeptBody(request, body), response, chain);
    }
  }

  private static byte[] body(HttpServletRequest request, long limit) throws IOException {
    InputStream in = request.getInputStream();
    return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limit + 1));
  }
}
