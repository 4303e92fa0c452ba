package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.Settings;
import org.hongyan.sheetimport.NominationView;
import org.hongyan.sheetimport.Nominations;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.Downloads;
import org.hongyan.web.common.ProblemResponses;
import org.hongyan.web.common.Uploads;
import org.hongyan.web.sheetimport.SheetImportsResource;

/** Lists of people for a class, from a sheet: upload, preview, apply, discard. */
@Path("/nominations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NominationsResource {

  private static final String ONE = "/{id: \\d{1,18}}";

  /**
   * A list and what would become of each.
   *
   * @param people by the row of the sheet
   */
  public record ListAnswer(
      Long id,
      Long sessionId,
      String fileName,
      boolean applied,
      List<NomineeAnswer> people,
      int refusedRows,
      List<SheetImportsResource.Error> errors,
      int registered) {}

  /** Somebody who would be registered. */
  public record NomineeAnswer(int row, RegistrationAnswer registration) {}

  /**
   * How a list is applied; all or none where nothing is said.
   *
   * @param sameNumberRows rows that mean the person on record under the ID number, whatever the
   *     name; may be null
   */
  public record ApplicationBody(
      boolean skipRefused, boolean allSeated, List<Integer> sameNumberRows) {

    private List<Integer> confirmed() {
      return sameNumberRows == null ? List.of() : sameNumberRows;
    }
  }

  @Inject private Nominations nominations;
  @Inject private Settings settings;
  @Context private HttpHeaders headers;

  /** Takes the part {@code file} for the class {@code session}. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(List<EntityPart> parts, @QueryParam("session") Long session)
      throws IOException {
    if (session == null) {
      throw RuleViolation.invalid(FieldViolation.of("session", "VALUE_MISSING"));
    }
    EntityPart file = Uploads.part(parts);
    NominationView view =
        nominations.upload(
            session,
            file.getFileName().orElse(null),
            Uploads.content(file.getContent(), settings.uploadLimit(), "LEDGER_TOO_LARGE"));
    return Bodies.created("nominations/" + view.id(), answer(view));
  }

  @GET
  @Path(ONE)
  public ListAnswer get(@PathParam("id") Long id) {
    return answer(nominations.get(id));
  }

  @POST
  @Path(ONE + "/application")
  @Consumes(MediaType.APPLICATION_JSON)
  public ListAnswer apply(@PathParam("id") Long id, ApplicationBody body) {
    ApplicationBody how = Bodies.demand(body);
    return answer(nominations.apply(id, how.skipRefused(), how.allSeated(), how.confirmed()));
  }

  @DELETE
  @Path(ONE)
  public void discard(@PathParam("id") Long id) {
    nominations.discard(id);
  }

  /** The empty form to fill in. */
  @GET
  @Path("/template.xlsx")
  @Produces(Downloads.WORKBOOK)
  public Response template() {
    return Downloads.workbook("registrations.xlsx", nominations::template);
  }

  /** The rows that were refused, with their reasons. */
  @GET
  @Path(ONE + "/refused-rows.xlsx")
  @Produces(Downloads.WORKBOOK)
  public Response refusedRows(@PathParam("id") Long id) {
    return Downloads.workbook(
        "refused-rows.xlsx",
        out -> nominations.refusedRows(id, ProblemResponses.locale(headers), out));
  }

  private ListAnswer answer(NominationView view) {
    Locale locale = ProblemResponses.locale(headers);
    return new ListAnswer(
        view.id(),
        view.sessionId(),
        view.fileName(),
        view.applied(),
        view.people().stream()
            .map(
                one ->
                    new NomineeAnswer(one.row(), RegistrationAnswer.of(one.registration(), locale)))
            .toList(),
        view.refusedRows(),
        view.errors().stream().map(error -> SheetImportsResource.Error.of(error, locale)).toList(),
        view.registered());
  }
}
