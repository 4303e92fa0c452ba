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
import org.hongyan.exam.PassLineDraft;
import org.hongyan.exam.PassLineView;
import org.hongyan.exam.PassLines;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.RequestValues;

/** Pass lines of the patent attorney exam. */
@Path("/pass-lines")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PassLinesResource {

  @Inject private PassLines lines;

  @GET
  public Page<PassLineView> list(
      @QueryParam("year") String year,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    return lines.list(RequestValues.number("year", year), PageRequest.of(page, size));
  }

  @POST
  public Response add(PassLineDraft draft) {
    PassLineView added = lines.add(Bodies.demand(draft));
    return Bodies.created("pass-lines/" + added.id(), added);
  }

  @GET
  @Path("/{id}")
  public PassLineView get(@PathParam("id") Long id) {
    return lines.get(id);
  }

  @PUT
  @Path("/{id}")
  public PassLineView revise(@PathParam("id") Long id, PassLineDraft draft) {
    return lines.revise(id, Bodies.demand(draft));
  }

  /** Takes it out in the version that was seen. */
  @DELETE
  @Path("/{id}")
  public void remove(@PathParam("id") Long id, @QueryParam("version") Integer version) {
    lines.remove(id, version);
  }
}
