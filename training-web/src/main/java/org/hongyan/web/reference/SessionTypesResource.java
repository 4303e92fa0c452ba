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
import org.hongyan.session.SessionTypeDraft;
import org.hongyan.session.SessionTypeView;
import org.hongyan.session.SessionTypes;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.RequestValues;

/** The kinds of class. */
@Path("/session-types")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SessionTypesResource {

  @Inject private SessionTypes types;

  @GET
  public Page<SessionTypeView> list(
      @QueryParam("q") String text,
      @QueryParam("validOn") String day,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    return types.list(text, RequestValues.date("validOn", day), PageRequest.of(page, size));
  }

  @POST
  public Response add(SessionTypeDraft draft) {
    SessionTypeView added = types.add(Bodies.demand(draft));
    return Bodies.created("session-types/" + added.code(), added);
  }

  @GET
  @Path("/{code}")
  public SessionTypeView get(@PathParam("code") String code) {
    return types.get(code);
  }

  @PUT
  @Path("/{code}")
  public SessionTypeView revise(@PathParam("code") String code, SessionTypeDraft draft) {
    return types.revise(code, Bodies.demand(draft));
  }

  /** Takes it out in the version that was seen. */
  @DELETE
  @Path("/{code}")
  public void remove(@PathParam("code") String code, @QueryParam("version") Integer version) {
    types.remove(code, version);
  }
}
