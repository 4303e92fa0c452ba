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
import org.hongyan.person.AudienceGroupDraft;
import org.hongyan.person.AudienceGroupView;
import org.hongyan.person.AudienceGroups;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.RequestValues;

/** The groups of trainees. */
@Path("/audience-groups")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AudienceGroupsResource {

  @Inject private AudienceGroups groups;

  @GET
  public Page<AudienceGroupView> list(
      @QueryParam("q") String text,
      @QueryParam("validOn") String day,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    return groups.list(text, RequestValues.date("validOn", day), PageRequest.of(page, size));
  }

  @POST
  public Response add(AudienceGroupDraft draft) {
    AudienceGroupView added = groups.add(Bodies.demand(draft));
    return Bodies.created("audience-groups/" + added.code(), added);
  }

  @GET
  @Path("/{code}")
  public AudienceGroupView get(@PathParam("code") String code) {
    return groups.get(code);
  }

  @PUT
  @Path("/{code}")
  public AudienceGroupView revise(@PathParam("code") String code, AudienceGroupDraft draft) {
    return groups.revise(code, Bodies.demand(draft));
  }

  /** Takes it out in the version that was seen. */
  @DELETE
  @Path("/{code}")
  public void remove(@PathParam("code") String code, @QueryParam("version") Integer version) {
    groups.remove(code, version);
  }
}
