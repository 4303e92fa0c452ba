package org.hongyan.web.ledger;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongyan.ledger.ImportView;
import org.hongyan.ledger.LedgerDocuments;
import org.hongyan.ledger.LedgerImports;
import org.hongyan.ledger.reading.RowPlace;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.Settings;
import org.hongyan.web.common.Downloads;
import org.hongyan.web.common.ProblemResponses;
import org.hongyan.web.common.Uploads;

/** Ledgers in: upload, preview, correct, apply, take back. */
@Path("ledger-imports")
@Produces(MediaType.APPLICATION_JSON)
public class LedgerImportsResource {

  private final LedgerImports imports;
  private final LedgerDocuments documents;
  private final Settings settings;

  @Context private HttpHeaders headers;

  @Inject
  public LedgerImportsResource(
      LedgerImports imports, LedgerDocuments documents, Settings settings) {
    this.imports = imports;
    this.documents = documents;
    this.settings = settings;
  }

  protected LedgerImportsResource() {
    this(null, null, null);
  }

  /** How an application is asked for. */
  public record Application(Boolean skipInvalidRows, List<Answer> answers) {
    Map<RowPlace, Optional<Long>> byPlace() {
      Map<RowPlace, Optional<Long>> byPlace = new HashMap<>();
      if (answers != null) {
        answers.forEach(
            answer -> byPlace.put(answer.place(), Optional.ofNullable(answer.personId())));
      }
      return byPlace;
    }
  }

  /**
   * Who is meant in a row without an ID number; null for a new person.
   *
   * @param sheet may be left out where the row number alone is clear
   */
  public record Answer(String sheet, int row, Long personId) {
    RowPlace place() {
      return new RowPlace(sheet == null ? "" : sheet, row);
    }
  }

  /** What an application did. */
  public record Applied(String status, int appliedRows, int skippedRows) {}

  @GET
  public Page<ImportRepresentation> list(
      @QueryParam("page") Integer page, @QueryParam("size") Integer size) {
    return imports.list(PageRequest.of(page, size)).map(this::representation);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(
      List<EntityPart> parts,
      @QueryParam("keepUnmapped") boolean keepUnmapped,
      @Context UriInfo uri)
      throws IOException {
    EntityPart file = Uploads.part(parts);
    String name = file.getFileName().orElse("ledger");
    ImportView view =
        keepUnmapped
            ? imports.uploadToMap(name, content(file))
            : imports.upload(name, content(file));
    return Response.created(uri.getAbsolutePathBuilder().path(String.valueOf(view.id())).build())
        .entity(representation(view))
        .build();
  }

  @GET
  @Path("{id}")
  public ImportRepresentation get(@PathParam("id") long id) {
    return representation(imports.get(id));
  }

  @PUT
  @Path("{id}/mapping")
  @Consumes(MediaType.APPLICATION_JSON)
  public ImportRepresentation remap(
      @PathParam("id") long id,
      @QueryParam("save") boolean save,
      List<ImportRepresentation.Column> columns) {
    Map<Integer, String> chosen = new HashMap<>();
    columns.forEach(
        column ->
            chosen.put(
                ColumnLetters.index(column.column()),
                column.field() == null ? "" : column.field()));
    return representation(imports.remap(id, chosen, save));
  }

  @POST
  @Path("{id}/application")
  @Consumes(MediaType.APPLICATION_JSON)
  public Applied apply(@PathParam("id") long id, Application application) {
    Application asked = application == null ? new Application(false, null) : application;
    ImportView view =
        imports.apply(id, Boolean.TRUE.equals(asked.skipInvalidRows()), asked.byPlace());
    return new Applied(view.status().name(), view.appliedRows(), view.skippedRows());
  }

  @GET
  @Path("{id}/refused-rows.xlsx")
  @Produces(Downloads.WORKBOOK)
  public Response refusedRows(@PathParam("id") long id) {
    return Downloads.workbook(
        "refused-rows-" + id + ".xlsx",
        out -> documents.refusedRows(id, ProblemResponses.locale(headers), out));
  }

  @DELETE
  @Path("{id}")
  public void takeBack(@PathParam("id") long id) {
    imports.takeBack(id);
  }

  private byte[] content(EntityPart part) throws IOException {
    return Uploads.content(part.getContent(), settings.uploadLimit(), "LEDGER_TOO_LARGE");
  }

  private ImportRepresentation representation(ImportView view) {
    return ImportRepresentation.of(view, ProblemResponses.locale(headers));
  }
}
