package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.hongyan.registration.own.OwnCorrection;
import org.hongyan.registration.own.OwnData;
import org.hongyan.registration.own.OwnRecord;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.Downloads;
import org.hongyan.web.common.ProblemResponses;
import org.hongyan.web.privacy.PersonFileWorkbook;

/** What is kept of the caller: all of it, to take along, and what they correct of it. */
@Path("/me/data")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OwnDataResource {

  @Inject private OwnData data;
  @Inject private PersonFileWorkbook workbook;
  @Context private HttpHeaders headers;

  @GET
  public OwnRecord get() {
    return data.get();
  }

  /** The same as a workbook. */
  @GET
  @Path("/export.xlsx")
  @Produces(Downloads.WORKBOOK)
  public Response export() {
    return workbook.of(data.get(), ProblemResponses.locale(headers));
  }

  @PUT
  public OwnRecord correct(OwnCorrection body) {
    return data.correct(Bodies.demand(body));
  }
}
