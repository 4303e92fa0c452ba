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
import org.hongyan.registration.RegistrationDecisions;
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

  @Inject private RegistrationDecisions decisions;
  @Context private HttpHeaders headers;

  @GET
  @Path(ONE)
  public RegistrationAnswer get(@PathParam("id") long id) {
    return answer(decisions.get(id));
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
