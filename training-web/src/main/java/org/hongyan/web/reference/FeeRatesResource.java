package org.hongyan.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.trainer.FeeRateDraft;
import org.hongyan.trainer.FeeRateView;
import org.hongyan.trainer.FeeRates;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.RequestValues;

/** Rates of honoraria; a rate is ended by its last day, never taken out. */
@Path("/fee-rates")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FeeRatesResource {

  @Inject private FeeRates rates;

  @GET
  public Page<FeeRateView> list(
      @QueryParam("validOn") String day,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    return rates.list(RequestValues.date("validOn", day), PageRequest.of(page, size));
  }

  @POST
  public Response add(FeeRateDraft draft) {
    FeeRateView added = rates.add(Bodies.demand(draft));
    return Bodies.created("fee-rates/" + added.id(), added);
  }

  @PUT
  @Path("/{id}")
  public FeeRateView revise(@PathParam("id") Long id, FeeRateDraft draft) {
    return rates.revise(id, Bodies.demand(draft));
  }
}
