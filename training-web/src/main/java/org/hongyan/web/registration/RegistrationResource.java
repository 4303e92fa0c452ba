package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.hongyan.registration.RegistrationDecisions;
import org.hongyan.registration.RegistrationLists;
import org.hongyan.registration.RegistrationView;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.ProblemResponses;

/** One registration, and what becomes of it. */
@Path("/registrations")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationResource {

  private static final String ONE = "/{id: \\d{1,18}}";

  /** Why. */
  public record ReasonBody(String reason) {}

  /**
   * Something that was done.
   *
   * @param actor null for who may not know
   * @param reason likewise
   */
  public record StepAnswer(Instant at, String actor, String action, String reason) {}

  @Inject private RegistrationDecisions decisions;
  @Inject private RegistrationLists lists;
  @Context private HttpHeaders headers;

  @GET
  @Path(ONE)
  public RegistrationAnswer get(@PathParam("id") long id) {
    return answer(decisions.get(id));
  }

  /** What was done to it, the latest first. */
  @GET
  @Path(ONE + "/history")
  public List<StepAnswer> history(@PathParam("id") long id) {
    return lists.history(id).stream()
        .map(step -> new StepAnswer(step.at(), step.actor(), step.action(), step.reason()))
        .toList();
  }

  @POST
  @Path(ONE + "/cancellation")
  public RegistrationAnswer cancel(@PathParam("id") long id, ReasonBody body) {
    return answer(decisions.cancel(id, Bodies.demand(body).reason()));
  }

  @POST
  @Path(ONE + "/approval")
  public RegistrationAnswer approve(@PathParam("id") long id) {
    return answer(decisions.approve(id));
  }

  @POST
  @Path(ONE + "/rejection")
  public RegistrationAnswer reject(@PathParam("id") long id, ReasonBody body) {
    return answer(decisions.reject(id, Bodies.demand(body).reason()));
  }

  @POST
  @Path(ONE + "/offer-acceptance")
  public RegistrationAnswer accept(@PathParam("id") long id) {
    return answer(decisions.acceptOffer(id));
  }

  private RegistrationAnswer answer(RegistrationView view) {
    return RegistrationAnswer.of(view, ProblemResponses.locale(headers));
  }
}
