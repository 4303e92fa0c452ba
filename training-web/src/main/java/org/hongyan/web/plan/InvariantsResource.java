package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.hongyan.plan.invariants.InvariantReport;
import org.hongyan.plan.invariants.Invariants;

/** The recount of everything. */
@Path("/admin/invariants")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InvariantsResource {

  @Inject private Invariants invariants;

  @GET
  public InvariantReport check() {
    return invariants.check();
  }
}
