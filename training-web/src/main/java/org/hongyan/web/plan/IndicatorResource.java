package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import org.hongyan.plan.IndicatorDraft;
import org.hongyan.plan.IndicatorState;
import org.hongyan.plan.Indicators;
import org.hongyan.plan.TargetChange;
import org.hongyan.plan.TargetOperator;
import org.hongyan.plan.evidence.EvidenceList;
import org.hongyan.plan.evidence.EvidenceRow;
import org.hongyan.plan.indicators.IndicatorReadings;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.web.common.ProblemResponses;

/** One indicator: how it stands, its evidence, its definition and target. */
@Path("/plans/{plan}/indicators/{code}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IndicatorResource {

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** New bounds. */
  public record Bounds(
      String operator, BigDecimal lower, BigDecimal upper, boolean approximate, Integer version) {}

  @Inject private Indicators indicators;
  @Inject private IndicatorReadings readings;
  @Inject private EvidenceList evidence;
  @Inject private EvidenceWorkbook workbook;
  @Context private HttpHeaders headers;

  @GET
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

  @PUT
  @Path("/target")
  public IndicatorAnswer retarget(
      @PathParam("plan") String plan, @PathParam("code") String code, Bounds bounds) {
    demandBody(bounds);
    if (bounds.version() == null) {
      throw RuleViolation.invalid(FieldViolation.of("version", "VALUE_MISSING"));
    }
    indicators.retarget(
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

  /** What the plan says of the indicator, for a form. */
  @GET
  @Path("/definition")
  public IndicatorState definition(@PathParam("plan") String plan, @PathParam("code") String code) {
    return indicators.get(plan, code);
  }

  @PUT
  @Path("/definition")
  public IndicatorState revise(
      @PathParam("plan") String plan, @PathParam("code") String code, IndicatorDraft draft) {
    demandBody(draft);
    return indicators.revise(plan, code, draft);
  }

  private static TargetOperator operator(String name) {
    for (TargetOperator operator : TargetOperator.values()) {
      if (operator.name().equals(name)) {
        return operator;
      }
    }
    throw RuleViolation.invalid(FieldViolation.of("operator", "CHOICE_UNKNOWN", name));
  }

  @GET
  @Path("/evidence")
  @Produces(MediaType.APPLICATION_JSON)
  public Page<EvidenceRow> evidence(
      @BeanParam EvidenceQueryParams params,
      @QueryParam("page") String page,
      @QueryParam("size") String size) {
    return evidence.list(
        params.filter(),
        PageRequest.of(QueryValues.number("page", page), QueryValues.number("size", size)));
  }

  @GET
  @Path("/evidence.xlsx")
  @Produces(WORKBOOK)
  public Response export(@BeanParam EvidenceQueryParams params) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(params.filter(), ProblemResponses.locale(headers), out);
    return Response.ok(out.toByteArray(), WORKBOOK)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"evidence.xlsx\"")
        .build();
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
