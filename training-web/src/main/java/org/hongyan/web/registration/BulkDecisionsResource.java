package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.hongyan.registration.BulkDecisions;
import org.hongyan.registration.BulkDecisions.BulkResult;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.Problem;
import org.hongyan.web.common.ProblemResponses;

/** Decides on many registrations of a class at once. */
@Path("/sessions/{id}/registrations")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BulkDecisionsResource {

  /** Which, and why where a reason is asked. */
  public record BulkBody(List<Long> ids, String reason) {}

  /** What became of them. */
  public record BulkAnswer(List<RegistrationAnswer> decided, List<LeftAnswer> left) {}

  /** One that was left as it was. */
  public record LeftAnswer(Long id, String code, String message) {}

  @Inject private BulkDecisions decisions;
  @Context private HttpHeaders headers;

  @POST
  @Path("/approvals")
  public BulkAnswer approve(@PathParam("id") long sessionId, BulkBody body) {
    return answer(decisions.approve(sessionId, Bodies.demand(body).ids()));
  }

  @POST
  @Path("/rejections")
  public BulkAnswer reject(@PathParam("id") long sessionId, BulkBody body) {
    return answer(decisions.reject(sessionId, Bodies.demand(body).ids(), body.reason()));
  }

  @POST
  @Path("/cancellations")
  public BulkAnswer cancel(@PathParam("id") long sessionId, BulkBody body) {
    return answer(decisions.cancel(sessionId, Bodies.demand(body).ids(), body.reason()));
  }

  private BulkAnswer answer(BulkResult result) {
    Locale locale = ProblemResponses.locale(headers);
    return new BulkAnswer(
        result.decided().stream().map(one -> RegistrationAnswer.of(one, locale)).toList(),
        result.left().stream()
            .map(
                one -> {
                  Problem problem = Problem.of(one.why(), locale);
                  return new LeftAnswer(one.registration().id(), problem.code(), problem.detail());
                })
            .toList());
  }
}
