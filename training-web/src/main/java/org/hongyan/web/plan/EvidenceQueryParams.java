package org.hongyan.web.plan;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.hongyan.plan.evidence.EvidenceFilter;

/** Which evidence a request asks for. */
public class EvidenceQueryParams {

  @PathParam("plan")
  private String plan;

  @PathParam("code")
  private String code;

  @QueryParam("asOf")
  private String asOf;

  @QueryParam("year")
  private String year;

  @QueryParam("divisionCode")
  private String divisionCode;

  @QueryParam("audienceGroup")
  private String audienceGroup;

  @QueryParam("sessionType")
  private String sessionType;

  @QueryParam("level")
  private String level;

  @QueryParam("from")
  private String from;

  @QueryParam("to")
  private String to;

  @QueryParam("hostOrganisationId")
  private Long hostOrganisationId;

  @QueryParam("withoutRoster")
  private boolean withoutRoster;

  EvidenceFilter filter() {
    return new EvidenceFilter(
        plan,
        code,
        QueryValues.date("asOf", asOf),
        QueryValues.number("year", year),
        QueryValues.text(divisionCode),
        QueryValues.text(audienceGroup),
        QueryValues.text(sessionType),
        QueryValues.level("level", level),
        QueryValues.date("from", from),
        QueryValues.date("to", to),
        hostOrganisationId,
        withoutRoster);
  }
}
