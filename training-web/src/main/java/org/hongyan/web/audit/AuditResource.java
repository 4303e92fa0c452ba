package org.hongyan.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.hongyan.audit.AuditFilter;
import org.hongyan.audit.AuditLog;
import org.hongyan.audit.AuditRecord;
import org.hongyan.audit.Verification;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;

/** The audit log: read it, and prove that nobody has touched it. */
@Path("/audit-events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

  @Inject private AuditLog log;

  @GET
  public Page<AuditRecord> list(
      @QueryParam("actor") String actor,
      @QueryParam("action") String action,
      @QueryParam("subject") String subject,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    AuditFilter filter =
        new AuditFilter(
            actor, action, subject, MomentText.start("from", from), MomentText.end("to", to));
    return log.events(filter, PageRequest.of(page, size));
  }

  @GET
  @Path("/verification")
  public Verification verify() {
    return log.verify();
  }
}
