package org.hongyan.web.place;

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
import org.hongyan.place.VenueDraft;
import org.hongyan.place.VenueFilter;
import org.hongyan.place.VenueView;
import org.hongyan.place.Venues;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.sheetimport.SheetExport;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.Downloads;
import org.hongyan.web.common.RequestValues;

/** The venues. */
@Path("/venues")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class VenuesResource {

  @Inject private Venues venues;
  @Inject private SheetExport sheets;

  @GET
  public Page<VenueView> list(
      @QueryParam("q") String text,
      @QueryParam("divisionCode") String divisionCode,
      @QueryParam("minSeats") String minSeats,
      @QueryParam("validOn") String validOn,
      @QueryParam("sort") String sort,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    VenueFilter filter =
        new VenueFilter(
            RequestValues.text(text),
            RequestValues.text(divisionCode),
            RequestValues.number("minSeats", minSeats),
            RequestValues.date("validOn", validOn),
            RequestValues.text(sort));
    return venues.list(filter, PageRequest.of(page, size));
  }

  /** The venues that the filter finds, as a sheet that can be imported again. */
  @GET
  @Path("/export.xlsx")
  @Produces(Downloads.WORKBOOK)
  public Response export(
      @QueryParam("q") String text,
      @QueryParam("division") String divisionCode,
      @QueryParam("minSeats") String minSeats,
      @QueryParam("validOn") String validOn) {
    VenueFilter filter =
        new VenueFilter(
            RequestValues.text(text),
            RequestValues.text(divisionCode),
            RequestValues.number("minSeats", minSeats),
            RequestValues.date("validOn", validOn),
            null);
    return Downloads.workbook("venues.xlsx", out -> sheets.venues(filter, out));
  }

  @POST
  public Response add(VenueDraft draft) {
    VenueView added = venues.add(Bodies.demand(draft));
    return Bodies.created("venues/" + added.id(), added);
  }

  @GET
  @Path("/{id: \\d{1,18}}")
  public VenueView get(@PathParam("id") Long id) {
    return venues.get(id);
  }

  @PUT
  @Path("/{id: \\d{1,18}}")
  public VenueView revise(@PathParam("id") Long id, VenueDraft draft) {
    return venues.revise(id, Bodies.demand(draft));
  }
}
