package org.hongyan.web.idempotency;

import jakarta.json.bind.Jsonb;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.hongyan.idempotency.KeptAnswer;
import org.hongyan.idempotency.RequestMark;

/** For calls whose core keeps the answer of a request with a key itself. */
public final class KeptAnswers {

  private static final String MARK = KeptAnswers.class.getName();

  private KeptAnswers() {}

  static void mark(HttpServletRequest request, RequestMark mark) {
    request.setAttribute(MARK, mark);
  }

  /** By which the request is known again; null where it came without a key. */
  public static RequestMark mark(HttpServletRequest request) {
    return (RequestMark) request.getAttribute(MARK);
  }

  /**
   * What is answered to a write that made something.
   *
   * @param location of it, below the root of the API
   */
  public static KeptAnswer created(String location, Object body, Jsonb json) {
    return new KeptAnswer(
        Response.Status.CREATED.getStatusCode(),
        MediaType.APPLICATION_JSON,
        location,
        json.toJson(body).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The answer as it is sent.
   *
   * @param before whether it was given before
   */
  public static Response response(KeptAnswer answer, boolean before) {
    Response.ResponseBuilder response =
        Response.status(answer.status()).type(answer.contentType()).entity(answer.body());
    if (answer.location() != null) {
      response.location(URI.create(answer.location()));
    }
    return before ? response.header(SingleRun.REPLAYED, true).build() : response.build();
  }
}
