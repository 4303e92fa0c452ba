package org.hongyan.web.document;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import org.hongyan.document.DocumentContent;
import org.hongyan.document.DocumentKind;
import org.hongyan.document.DocumentUpload;
import org.hongyan.document.DocumentView;
import org.hongyan.document.Documents;
import org.hongyan.document.OwnerType;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.Settings;
import org.hongyan.web.common.Downloads;
import org.hongyan.web.common.RequestValues;
import org.hongyan.web.common.Uploads;

/** Files of courses, materials, bases, trainers and sessions. */
@Path("/documents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DocumentsResource {

  @Inject private Documents documents;
  @Inject private Settings settings;

  @GET
  public List<DocumentView> list(
      @QueryParam("ownerType") String ownerType, @QueryParam("ownerId") Long ownerId) {
    return documents.of(type(ownerType), ownerId);
  }

  /** Takes the part {@code file}. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response add(
      List<EntityPart> parts,
      @QueryParam("ownerType") String ownerType,
      @QueryParam("ownerId") Long ownerId,
      @QueryParam("kind") String kind,
      @Context UriInfo uri)
      throws IOException {
    EntityPart file = Uploads.part(parts);
    DocumentView added =
        documents.add(
            new DocumentUpload(
                type(ownerType),
                ownerId,
                RequestValues.choice(DocumentKind.class, "kind", kind),
                file.getFileName().orElse(null),
                Uploads.content(file.getContent(), settings.uploadLimit(), "DOCUMENT_TOO_LARGE")));
    return Response.created(uri.getAbsolutePathBuilder().path(added.id().toString()).build())
        .entity(added)
        .build();
  }

  @GET
  @Path("/{id: \\d{1,18}}")
  @Produces(MediaType.WILDCARD)
  public Response download(@PathParam("id") Long id) {
    DocumentContent file = documents.download(id);
    return Downloads.file(file.facts().fileName(), file.facts().contentType(), file.bytes());
  }

  @DELETE
  @Path("/{id: \\d{1,18}}")
  public void remove(@PathParam("id") Long id) {
    documents.remove(id);
  }

  private static OwnerType type(String given) {
    OwnerType type = RequestValues.choice(OwnerType.class, "ownerType", given);
    if (type == null) {
      throw RuleViolation.invalid(FieldViolation.of("ownerType", "VALUE_MISSING"));
    }
    return type;
  }
}
