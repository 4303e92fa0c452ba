package org.hongyan.web.plan;

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
import org.hongyan.plan.PlanRemarks;
import org.hongyan.plan.RemarkDraft;
import org.hongyan.plan.RemarkView;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** What a plan says twice or differently. */
@Path("/plans/{plan}/remarks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RemarksResource {

  @Inject private PlanRemarks remarks;

  @GET
  public Page<RemarkView> list(
      @PathParam("plan") String plan,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    return remarks.list(plan, PageRequest.of(page, size));
  }

  @POST
  public Response add(@PathParam("plan") String plan, RemarkDraft draft) {
    RemarkView added = remarks.add(plan, demand(draft));
    return Response.status(Response.Status.CREATED).entity(added).build();
  }

  @PUT
  @Path("/{id}")
  public RemarkView revise(
      @PathParam("plan") String plan, @PathParam("id") Long id, RemarkDraft draft) {
    return remarks.revise(plan, id, demand(draft));
  }

  @DELETE
  @Path("/{id}")
  public void remove(
      @PathParam("plan") String plan,
      @PathParam("id") Long id,
      @QueryParam("version") Integer version) {
    remarks.remove(plan, id, version);
  }

  private static RemarkDraft demand(RemarkDraft draft) {
    if (draft == null) {
      throw new RuleViolation(Kind.MALFORMED, "BODY_MALFORMED");
    }
    return draft;
  }
}
