package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import org.hongyan.plan.ReportDraft;
import org.hongyan.plan.ReportFile;
import org.hongyan.plan.ReportView;
import org.hongyan.plan.ReportedValues;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.web.common.Downloads;

/** What is reported for an indicator that nothing here can count. */
@Path("/plans/{plan}/indicators/{code}/reported-values")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReportedValuesResource {

  /**
   * A value reported, corrected or withdrawn.
   *
   * @param fileName of the document where it is sent along
   * @param fileContent the document in Base64
   * @param reason of a correction or withdrawal
   */
  public record Report(
      BigDecimal value,
      String asOf,
      String document,
      String fileName,
      String fileContent,
      String reason) {

    ReportDraft draft() {
      return new ReportDraft(value, QueryValues.date("asOf", asOf), document, file());
    }

    private ReportFile file() {
      try {
        return fileContent == null || fileContent.isEmpty()
            ? null
            : new ReportFile(fileName, null, Base64.getDecoder().decode(fileContent));
      } catch (IllegalArgumentException e) {
        throw RuleViolation.invalid(FieldViolation.of("fileContent", "DOCUMENT_TYPE"));
      }
    }
  }

  @Inject private ReportedValues values;

  @GET
  public List<ReportView> history(@PathParam("plan") String plan, @PathParam("code") String code) {
    return values.history(plan, code);
  }

  @POST
  public Response report(
      @PathParam("plan") String plan, @PathParam("code") String code, Report report) {
    ReportView kept = values.report(plan, code, demand(report).draft());
    return Response.status(Response.Status.CREATED).entity(kept).build();
  }

  @POST
  @Path("/{id}/correction")
  public Response correct(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @PathParam("id") Long id,
      Report report) {
    Report given = demand(report);
    ReportView kept = values.correct(plan, code, id, given.draft(), given.reason());
    return Response.status(Response.Status.CREATED).entity(kept).build();
  }

  @POST
  @Path("/{id}/withdrawal")
  public ReportView withdraw(
      @PathParam("plan") String plan,
      @PathParam("code") String code,
      @PathParam("id") Long id,
      Report report) {
    return values.withdraw(plan, code, id, demand(report).reason());
  }

  /** The document of a value as it was uploaded; always saved, never shown by the browser. */
  @GET
  @Path("/{id}/document")
  @Produces(MediaType.WILDCARD)
  public Response document(
      @PathParam("plan") String plan, @PathParam("code") String code, @PathParam("id") Long id) {
    ReportFile file = values.document(plan, code, id);
    return Downloads.file(file.name(), file.contentType(), file.content());
  }

  private static Report demand(Report body) {
    if (body == null) {
      throw new RuleViolation(Kind.MALFORMED, "BODY_MALFORMED");
    }
    return body;
  }
}
