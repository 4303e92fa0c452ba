package org.hongyan.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.hongyan.exam.PassLineView;
import org.hongyan.exam.PassLines;
import org.hongyan.organisation.DivisionView;
import org.hongyan.organisation.Divisions;
import org.hongyan.person.AudienceGroupView;
import org.hongyan.person.AudienceGroups;
import org.hongyan.session.HolidayView;
import org.hongyan.session.Holidays;
import org.hongyan.session.SessionTypeView;
import org.hongyan.session.SessionTypes;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.RequestValues;

/** The lists of reference data. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReferenceResource {

  @Inject private Divisions divisions;
  @Inject private AudienceGroups groups;
  @Inject private SessionTypes types;
  @Inject private Holidays holidays;
  @Inject private PassLines passLines;

  @GET
  @Path("divisions")
  public Page<DivisionView> divisions(
      @QueryParam("q") String text,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    return divisions.list(text, PageRequest.of(page, size));
  }

  @GET
  @Path("audience-groups")
  public Page<AudienceGroupView> audienceGroups(
      @QueryParam("q") String text,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    return groups.list(text, PageRequest.of(page, size));
  }

  @GET
  @Path("session-types")
  public Page<SessionTypeView> sessionTypes(
      @QueryParam("q") String text,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    return types.list(text, PageRequest.of(page, size));
  }

  @GET
  @Path("holidays")
  public Page<HolidayView> holidays(
      @QueryParam("year") String year,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    return holidays.list(RequestValues.number("year", year), PageRequest.of(page, size));
  }

  @GET
  @Path("pass-lines")
  public Page<PassLineView> passLines(
      @QueryParam("year") String year,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    return passLines.list(RequestValues.number("year", year), PageRequest.of(page, size));
  }
}
