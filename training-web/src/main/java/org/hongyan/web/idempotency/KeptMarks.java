package org.hongyan.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import org.hongyan.idempotency.RequestMark;

/** Tells calls whose core keeps the answer itself by what their request is known again. */
public final class KeptMarks {

  /** Header of an answer that was given before. */
  public static final String REPLAYED = SingleRun.REPLAYED;

  private static final String MARK = KeptMarks.class.getName();

  private KeptMarks() {}

  static void put(HttpServletRequest request, RequestMark mark) {
    request.setAttribute(MARK, mark);
  }

  /** Null where the request came without a key. */
  public static RequestMark of(HttpServletRequest request) {
    return (RequestMark) request.getAttribute(MARK);
  }
}
