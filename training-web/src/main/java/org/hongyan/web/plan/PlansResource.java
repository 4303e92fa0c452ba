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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hongyan.plan.PlanCopy;
import org.hongyan.plan.Plans;
import org.hongyan.plan.ReportedValue;
import org.hongyan.plan.TargetChange;
import org.hongyan.plan.TargetOperator;
import org.hongyan.plan.indicators.IndicatorReadings;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.web.common.ProblemResponses;

/** Plans and how their indicators stand. */
@Path("/plans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlansResource {

  /** A value reported. */
  public record Report(BigDecimal value, String asOf, String document) {}

  /** A value as it was kept. */
  public record Reported(
      Long id, BigDecimal value, LocalDate asOf, String document, String reportedBy) {
    static Reported of(ReportedValue value) {
      return new Reported(
          value.id(), value.value(), value.asOf(), value.document(), value.reportedBy());
    }
  }

  /** New bounds. */
  public record Bounds(
      String operator, BigDecimal lower, BigDecimal upper, boolean approximate, Integer version) {}

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

  @GET
  @Path("/{plan}/indicators/{code}")
  public IndicatorAnswer indicator(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @QueryParam("asOf") String asOf,
      @QueryParam("year") String year,
      @QueryParam("divisionCode") String divisionCode) {
    return IndicatorAnswer.of(
        readings.read(
            plan,
            code,
            QueryValues.date("asOf", asOf),
            QueryValues.number("year", year),
            QueryValues.text(divisionCode)),
        locale());
  }

  @POST
  @Path("/{plan}/copies")
  public Response copy(@PathParam("plan") String plan, Copy copy) {
    demandBody(copy);
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

  @PUT
  @Path("/{plan}/indicators/{code}/target")
  public IndicatorAnswer retarget(
      @PathParam("plan") String plan, @PathParam("code") String code, Bounds bounds) {
    demandBody(bounds);
    if (bounds.version() == null) {
      throw RuleViolation.invalid(FieldViolation.of("version", "VALUE_MISSING"));
    }
    plans.retarget(
        plan,
        code,
        new TargetChange(
            operator(bounds.operator()),
            bounds.lower(),
            bounds.upper(),
            bounds.approximate(),
            bounds.version()));
    return indicator(plan, code, null, null, null);
  }

  @GET
  @Path("/{plan}/indicators/{code}/reported-values")
  public List<Reported> reportedValues(
      @PathParam("plan") String plan, @PathParam("code") String code) {
    return plans.reportedValues(plans.indicator(plan, code)).stream().map(Reported::of).toList();
  }

  @POST
  @Path("/{plan}/indicators/{code}/reported-values")
  public Response report(
      @PathParam("plan") String plan, @PathParam("code") String code, Report report) {
    demandBody(report);
    ReportedValue kept =
        plans.report(
            plan, code, report.value(), QueryValues.date("asOf", report.asOf()), report.document());
    return Response.status(Response.Status.CREATED).entity(Reported.of(kept)).build();
  }

  private static TargetOperator operator(String name) {
    for (TargetOperator operator : TargetOperator.values()) {
      if (operator.name().equals(name)) {
        return operator;
      }
    }
    throw RuleViolation.invalid(FieldViolation.of("operator", "CHOICE_UNKNOWN", name));
  }

  private static void demandBody(Object body) {
    if (body == null) {
      throw new RuleViolation(Kind.MALFORMED, "BODY_MALFORMED");
    }
  }

  private Locale locale() {
    return ProblemResponses.locale(headers);
  }
}
