package org.hongyan.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hongyan.session.honorarium.Honoraria;
import org.hongyan.session.honorarium.HonorariumDraft;
import org.hongyan.session.honorarium.HonorariumView;
import org.hongyan.web.common.Bodies;

/** What the trainers of a class are paid. */
@Path("/sessions/{id}/honoraria")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class HonorariaResource {

  @Inject private Honoraria honoraria;

  @GET
  public List<HonorariumView> list(@PathParam("id") long sessionId) {
    return honoraria.ofSession(sessionId);
  }

  /** Sets several at once, all or nothing. */
  @PUT
  public List<HonorariumView> set(@PathParam("id") long sessionId, List<HonorariumDraft> drafts) {
    return honoraria.set(sessionId, Bodies.demand(drafts));
  }
}
