package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.hongyan.plan.evidence.EvidenceList;
import org.hongyan.plan.evidence.EvidenceRow;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.ProblemResponses;

/** The rows behind a figure. */
@Path("/plans/{plan}/indicators/{code}")
@RequestScoped
public class EvidenceResource {

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject private EvidenceList evidence;
  @Inject private EvidenceWorkbook workbook;
  @Context private HttpHeaders headers;

  @GET
  @Path("/evidence")
  @Produces(MediaType.APPLICATION_JSON)
  public Page<EvidenceRow> list(
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
}
