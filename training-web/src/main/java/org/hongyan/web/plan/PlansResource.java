package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.hongyan.plan.PlanCopy;
import org.hongyan.plan.PlanRevision;
import org.hongyan.plan.PlanView;
import org.hongyan.plan.Plans;
import org.hongyan.plan.indicators.IndicatorReadings;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.web.common.ProblemResponses;

/** Plans and how their indicators stand. */
@Path("/plans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlansResource {

  /** A plan to be made from another. */
  public record Copy(
      String code,
      String nameZh,
      String nameEn,
      String startDate,
      String endDate,
      String document) {}

  @Inject private Plans plans;
  @Inject private IndicatorReadings readings;
  @Context private HttpHeaders headers;

  @GET
  public List<PlanAnswer> list() {
    return plans.list().stream().map(plan -> PlanAnswer.of(plan, locale())).toList();
  }

  @GET
  @Path("/{plan}/indicators")
  public List<IndicatorAnswer> indicators(
      @PathParam("plan") String plan,
      @QueryParam("asOf") String asOf,
      @QueryParam("year") String year,
      @QueryParam("divisionCode") String divisionCode) {
    return readings
        .read(
            plan,
            QueryValues.date("asOf", asOf),
            QueryValues.number("year", year),
            QueryValues.text(divisionCode))
        .stream()
        .map(reading -> IndicatorAnswer.of(reading, locale()))
        .toList();
  }

  @POST
  @Path("/{plan}/copies")
  public Response copy(@PathParam("plan") String plan, Copy copy) {
    if (copy == null) {
      throw new RuleViolation(Kind.MALFORMED, "BODY_MALFORMED");
    }
    PlanCopy wanted =
        new PlanCopy(
            copy.code(),
            copy.nameZh(),
            copy.nameEn(),
            QueryValues.date("startDate", copy.startDate()),
            QueryValues.date("endDate", copy.endDate()),
            QueryValues.text(copy.document()));
    return Response.status(Response.Status.CREATED)
        .entity(PlanAnswer.of(plans.copy(plan, wanted), locale()))
        .build();
  }

  @GET
  @Path("/{plan}")
  public PlanView get(@PathParam("plan") String plan) {
    return PlanView.of(plans.get(plan));
  }

  @PUT
  @Path("/{plan}")
  public PlanView revise(@PathParam("plan") String plan, PlanRevision revision) {
    if (revision == null) {
      throw new RuleViolation(Kind.MALFORMED, "BODY_MALFORMED");
    }
    return plans.revise(plan, revision);
  }

  private Locale locale() {
    return ProblemResponses.locale(headers);
  }
}
