package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.hongyan.idempotency.KeptAnswer;
import org.hongyan.registration.Answering;
import org.hongyan.registration.Outcome;
import org.hongyan.registration.Receipt;
import org.hongyan.web.common.JsonConfiguration;
import org.hongyan.web.idempotency.KeptMarks;

/**
 * Answers to registrations. They are made and kept with the registration itself, in the transaction
 * of all who are registered together.
 */
@RequestScoped
public class KeptAnswers {

  /**
   * What is answered to a registration that was made.
   *
   * @param location of it, below the root of the API
   */
  record Created(String location, Object body) {}

  private final HttpServletRequest request;

  @Inject
  public KeptAnswers(HttpServletRequest request) {
    this.request = request;
  }

  protected KeptAnswers() {
    this(null);
  }

  /**
   * How this request is answered.
   *
   * @param making must ask nothing of the request, since another one may do it
   */
  Answering by(Function<Receipt, Created> making) {
    Jsonb json = JsonConfiguration.jsonb();
    return new Answering(KeptMarks.of(request), receipt -> kept(making.apply(receipt), json));
  }

  private static KeptAnswer kept(Created created, Jsonb json) {
    return new KeptAnswer(
        Response.Status.CREATED.getStatusCode(),
        MediaType.APPLICATION_JSON,
        created.location(),
        json.toJson(created.body()).getBytes(StandardCharsets.UTF_8));
  }

  /** The answer as it is sent. */
  static Response response(Outcome outcome) {
    KeptAnswer answer = outcome.answer();
    Response.ResponseBuilder response =
        Response.status(answer.status())
            .type(answer.contentType())
            .location(URI.create(answer.location()))
            .entity(answer.body());
    return (outcome.before() ? response.header(KeptMarks.REPLAYED, true) : response).build();
  }
}
