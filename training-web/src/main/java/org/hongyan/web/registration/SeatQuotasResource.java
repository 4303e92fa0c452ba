package org.hongyan.web.registration;

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
import org.hongyan.registration.QuotaDraft;
import org.hongyan.registration.QuotaView;
import org.hongyan.registration.SeatQuotas;
import org.hongyan.web.common.Bodies;

/** Seats of a class that are kept for divisions and organisations. */
@Path("/sessions/{id}/quotas")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SeatQuotasResource {

  @Inject private SeatQuotas quotas;

  @GET
  public List<QuotaView> list(@PathParam("id") long sessionId) {
    return quotas.list(sessionId);
  }

  /** Lays them down anew. */
  @PUT
  public List<QuotaView> replace(@PathParam("id") long sessionId, List<QuotaDraft> drafts) {
    return quotas.replace(sessionId, Bodies.demand(drafts));
  }
}
