package org.hongyan.web.reference;

import jakarta.enterprise.context.RequestScoped;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.hongyan.organisation.DivisionDraft;
import org.hongyan.organisation.DivisionFilter;
import org.hongyan.organisation.DivisionLevel;
import org.hongyan.organisation.DivisionView;
import org.hongyan.organisation.Divisions;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.RequestValues;

/** The divisions. */
@Path("/divisions")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DivisionsResource {

  @Inject private Divisions divisions;

  @GET
  public Page<DivisionView> list(
      @QueryParam("q") String text,
      @QueryParam("level") String level,
      @QueryParam("parentCode") String parentCode,
      @QueryParam("validOn") String day,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    DivisionFilter filter =
        new DivisionFilter(
            text,
            RequestValues.choice(DivisionLevel.class, "level", level),
            RequestValues.text(parentCode),
            RequestValues.date("validOn", day));
    return divisions.list(filter, PageRequest.of(page, size));
  }

  @POST
  public Response add(DivisionDraft draft) {
    DivisionView added = divisions.add(Bodies.demand(draft));
    return Bodies.created("divisions/" + added.code(), added);
  }

  @GET
  @Path("/{code}")
  public DivisionView get(@PathParam("code") String code) {
    return divisions.get(code);
  }

  @PUT
  @Path("/{code}")
  public DivisionView revise(@PathParam("code") String code, DivisionDraft draft) {
    return divisions.revise(code, Bodies.demand(draft));
  }

  /** Takes it out in the version that was seen. */
  @DELETE
  @Path("/{code}")
  public void remove(@PathParam("code") String code, @QueryParam("version") Integer version) {
    divisions.remove(code, version);
  }
}
