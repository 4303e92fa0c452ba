package org.hongyan.web.interest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hongyan.interest.DemandFilter;
import org.hongyan.interest.DemandRow;
import org.hongyan.interest.Demands;
import org.hongyan.web.common.Downloads;
import org.hongyan.web.common.ProblemResponses;
import org.hongyan.web.common.RequestValues;
import org.hongyan.web.reference.ReferenceNames;

/** What people want to learn and wait for, by subject and division, the most wanted first. */
@Path("/demand")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DemandResource {

  /**
   * A row of the table.
   *
   * @param subject its name
   */
  public record DemandAnswer(
      String subjectCode,
      String subject,
      String divisionCode,
      String division,
      long interested,
      long waiting,
      long neverSeated,
      long planned) {}

  @Inject private Demands demands;
  @Inject private DemandWorkbook workbook;
  @Inject private ReferenceNames names;
  @Context private HttpHeaders headers;

  @GET
  public List<DemandAnswer> table(
      @QueryParam("subjectCode") String subjectCode,
      @QueryParam("divisionCode") String divisionCode,
      @QueryParam("year") String year) {
    return demands.table(filter(subjectCode, divisionCode, year)).stream()
        .map(this::answer)
        .toList();
  }

  /** What the table holds, as a workbook. */
  @GET
  @Path("/export.xlsx")
  @Produces(Downloads.WORKBOOK)
  public Response export(
      @QueryParam("subjectCode") String subjectCode,
      @QueryParam("divisionCode") String divisionCode,
      @QueryParam("year") String year) {
    List<DemandRow> rows = demands.table(filter(subjectCode, divisionCode, year));
    return Downloads.workbook(
        "demand.xlsx", out -> workbook.write(rows, ProblemResponses.locale(headers), out));
  }

  private static DemandFilter filter(String subjectCode, String divisionCode, String year) {
    return new DemandFilter(
        RequestValues.text(subjectCode),
        RequestValues.text(divisionCode),
        RequestValues.number("year", RequestValues.text(year)));
  }

  private DemandAnswer answer(DemandRow row) {
    return new DemandAnswer(
        row.subjectCode(),
        names.subject(row.subjectCode()),
        row.divisionCode(),
        names.division(row.divisionCode()),
        row.interested(),
        row.waiting(),
        row.neverSeated(),
        row.planned());
  }
}
