package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.hongyan.registration.AccountRegistrations;
import org.hongyan.registration.RegistrationDraft;
import org.hongyan.registration.RegistrationLists;
import org.hongyan.registration.Registrations;
import org.hongyan.registration.Registrations.Batch;
import org.hongyan.registration.Registrations.BatchResult;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.Downloads;
import org.hongyan.web.common.Problem;
import org.hongyan.web.common.ProblemResponses;
import org.hongyan.web.registration.KeptAnswers.Created;

/** Who is registered for a class; trainees register themselves, organisers their people. */
@Path("/sessions/{id}/registrations")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SessionRegistrationsResource {

  /** What became of a list of people. */
  public record BatchAnswer(List<RegistrationAnswer> registrations, List<RefusedAnswer> refused) {}

  /** Somebody who was not registered, by the place in the list, from 0. */
  public record RefusedAnswer(
      int index, String code, String message, List<Problem.Field> violations) {}

  @Inject private AccountRegistrations single;
  @Inject private Registrations registrations;
  @Inject private KeptAnswers answers;
  @Inject private RegistrationLists lists;
  @Inject private RegistrationWorkbook workbook;
  @Context private HttpHeaders headers;

  @GET
  public Page<RegistrationAnswer> list(
      @PathParam("id") long sessionId,
      @BeanParam RegistrationParams params,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    return lists
        .list(sessionId, params.filter(), PageRequest.of(page, size))
        .map(view -> RegistrationAnswer.of(view, ProblemResponses.locale(headers)));
  }

  /** What the list holds, as a workbook. */
  @GET
  @Path("/export.xlsx")
  @Produces(Downloads.WORKBOOK)
  public Response export(@PathParam("id") long sessionId, @BeanParam RegistrationParams params) {
    return Downloads.workbook(
        "registrations.xlsx",
        out -> workbook.write(sessionId, params.filter(), ProblemResponses.locale(headers), out));
  }

  @POST
  public Response register(@PathParam("id") long sessionId, RegistrationDraft draft) {
    Locale locale = ProblemResponses.locale(headers);
    return KeptAnswers.response(
        single.register(
            sessionId,
            draft == null ? RegistrationDraft.SELF : draft,
            answers.by(
                receipt ->
                    new Created(
                        "registrations/" + receipt.registration().id(),
                        RegistrationAnswer.of(receipt.registration(), locale)))));
  }

  /** Several people at once: all or none, unless the body says otherwise. */
  @POST
  @Path("/batch")
  public Response registerAll(@PathParam("id") long sessionId, Batch batch) {
    BatchResult result = registrations.registerAll(sessionId, Bodies.demand(batch));
    return Response.status(Response.Status.CREATED)
        .entity(
            new BatchAnswer(
                result.registrations().stream()
                    .map(view -> RegistrationAnswer.of(view, ProblemResponses.locale(headers)))
                    .toList(),
                result.refused().stream().map(this::refused).toList()))
        .build();
  }

  private RefusedAnswer refused(Registrations.Refused one) {
    Problem problem = Problem.of(one.why(), ProblemResponses.locale(headers));
    return new RefusedAnswer(one.index(), problem.code(), problem.detail(), problem.violations());
  }
}
