package org.hongyan.web.sheetimport;

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
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.Settings;
import org.hongyan.sheetimport.SheetError;
import org.hongyan.sheetimport.SheetExport;
import org.hongyan.sheetimport.SheetImportView;
import org.hongyan.sheetimport.SheetImports;
import org.hongyan.sheetimport.SheetKind;
import org.hongyan.web.common.Downloads;
import org.hongyan.web.common.ProblemResponses;
import org.hongyan.web.common.RequestValues;
import org.hongyan.web.common.Uploads;

/** Sheets of courses, venues and trainers: upload, preview, apply, discard. */
@Path("/sheet-imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SheetImportsResource {

  /** Why a row is refused, in words too. */
  public record Error(
      int row, String column, String header, String code, String message, String value) {
    /** The same in words. */
    public static Error of(SheetError error, Locale locale) {
      return new Error(
          error.row(),
          error.column(),
          error.header(),
          error.code(),
          error.message(locale),
          error.value());
    }
  }

  /** A sheet with its reasons in the caller's language. */
  public record Answer(
      Long id,
      SheetKind kind,
      String fileName,
      String status,
      int rows,
      int newRows,
      int changedRows,
      int sameRows,
      int invalidRows,
      int appliedRows,
      List<Error> errors) {
    static Answer of(SheetImportView view, Locale locale) {
      return new Answer(
          view.id(),
          view.kind(),
          view.fileName(),
          view.status(),
          view.rows(),
          view.newRows(),
          view.changedRows(),
          view.sameRows(),
          view.invalidRows(),
          view.appliedRows(),
          view.errors().stream().map(error -> Error.of(error, locale)).toList());
    }
  }

  @Inject private SheetImports imports;
  @Inject private SheetExport sheets;
  @Inject private Settings settings;
  @Context private HttpHeaders headers;

  /** Takes the part {@code file}. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(
      List<EntityPart> parts, @QueryParam("kind") String kind, @Context UriInfo uri)
      throws IOException {
    SheetKind given = demanded(kind);
    EntityPart file = Uploads.part(parts);
    SheetImportView view =
        imports.upload(
            given,
            file.getFileName().orElse(null),
            Uploads.content(file.getContent(), settings.uploadLimit(), "LEDGER_TOO_LARGE"));
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .entity(answer(view))
        .build();
  }

  /** The empty form to fill in. */
  @GET
  @Path("/template.xlsx")
  @Produces(Downloads.WORKBOOK)
  public Response template(@QueryParam("kind") String kind) {
    SheetKind given = demanded(kind);
    return Downloads.workbook("template.xlsx", out -> sheets.template(given, out));
  }

  private static SheetKind demanded(String kind) {
    SheetKind given = RequestValues.choice(SheetKind.class, "kind", kind);
    if (given == null) {
      throw RuleViolation.invalid(FieldViolation.of("kind", "VALUE_MISSING"));
    }
    return given;
  }

  @GET
  @Path("/{id: \\d{1,18}}")
  public Answer get(@PathParam("id") Long id) {
    return answer(imports.get(id));
  }

  @POST
  @Path("/{id: \\d{1,18}}/application")
  public Answer apply(@PathParam("id") Long id) {
    return answer(imports.apply(id));
  }

  @GET
  @Path("/{id: \\d{1,18}}/refused-rows.xlsx")
  @Produces(Downloads.WORKBOOK)
  public Response refusedRows(@PathParam("id") Long id) {
    return Downloads.workbook(
        "refused-rows-" + id + ".xlsx",
        out -> imports.refusedRows(id, ProblemResponses.locale(headers), out));
  }

  @DELETE
  @Path("/{id: \\d{1,18}}")
  public void discard(@PathParam("id") Long id) {
    imports.discard(id);
  }

  private Answer answer(SheetImportView view) {
    return Answer.of(view, ProblemResponses.locale(headers));
  }
}
