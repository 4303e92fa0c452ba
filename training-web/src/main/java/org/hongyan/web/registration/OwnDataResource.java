package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.hongyan.registration.own.OwnCorrection;
import org.hongyan.registration.own.OwnData;
import org.hongyan.registration.own.OwnRecord;
import org.hongyan.web.common.Bodies;

/** What is kept of the caller: all of it, to take along, and what they correct of it. */
@Path("/me/data")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OwnDataResource {

  @Inject private OwnData data;

  @GET
  public OwnRecord get() {
    return data.get();
  }

  @PUT
  public OwnRecord correct(OwnCorrection body) {
    return data.correct(Bodies.demand(body));
  }
}
