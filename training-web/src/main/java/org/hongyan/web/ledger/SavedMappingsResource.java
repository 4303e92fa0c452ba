package org.hongyan.web.ledger;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hongyan.ledger.SavedMappingView;
import org.hongyan.ledger.SavedMappings;

/** The column mappings that the caller's organisers have saved. */
@Path("saved-mappings")
@Produces(MediaType.APPLICATION_JSON)
public class SavedMappingsResource {

  private final SavedMappings mappings;

  @Inject
  public SavedMappingsResource(SavedMappings mappings) {
    this.mappings = mappings;
  }

  protected SavedMappingsResource() {
    this(null);
  }

  @GET
  public List<SavedMappingView> list() {
    return mappings.list();
  }

  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") long id) {
    mappings.delete(id);
  }
}
