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
import java.util.List;
import org.hongyan.session.HolidayDraft;
import org.hongyan.session.HolidayView;
import org.hongyan.session.Holidays;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.RequestValues;

/** Public holidays and adjusted working days. */
@Path("/holidays")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class HolidaysResource {

  /**
   * A page of days.
   *
   * @param known whether the notice of the year asked for is entered; null where none is asked for
   */
  public record Days(List<HolidayView> items, int page, int size, long total, Boolean known) {}

  /**
   * The days of a notice.
   *
   * @param csv lines of date, kind and name
   * @param source the notice, may be null
   */
  public record Notice(String csv, String source) {}

  @Inject private Holidays holidays;

  @GET
  public Days list(
      @QueryParam("year") String year,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    Integer wanted = RequestValues.number("year", year);
    Page<HolidayView> days = holidays.list(wanted, PageRequest.of(page, size));
    Boolean known = wanted == null ? null : holidays.knows(wanted);
    return new Days(days.items(), days.page(), days.size(), days.total(), known);
  }

  @POST
  public Response add(HolidayDraft draft) {
    HolidayView added = holidays.add(Bodies.demand(draft));
    return Bodies.created("holidays/" + added.day(), added);
  }

  @GET
  @Path("/{day}")
  public HolidayView get(@PathParam("day") String day) {
    return holidays.get(RequestValues.date("day", day));
  }

  @PUT
  @Path("/{day}")
  public HolidayView revise(@PathParam("day") String day, HolidayDraft draft) {
    return holidays.revise(RequestValues.date("day", day), Bodies.demand(draft));
  }

  /** Takes it out in the version that was seen. */
  @DELETE
  @Path("/{day}")
  public void remove(@PathParam("day") String day, @QueryParam("version") Integer version) {
    holidays.remove(RequestValues.date("day", day), version);
  }

  /** Enters the days of a notice, all or none. */
  @POST
  @Path("/imports")
  public Holidays.ImportResult importDays(Notice notice) {
    Notice given = Bodies.demand(notice);
    return holidays.importDays(given.csv(), RequestValues.text(given.source()));
  }
}
