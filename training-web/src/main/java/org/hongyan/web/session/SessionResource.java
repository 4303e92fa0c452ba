package org.hongyan.web.session;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.session.SessionDraft;
import org.hongyan.session.SessionFilter;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.SessionView;
import org.hongyan.session.Sessions;
import org.hongyan.session.feed.SessionCalendars;
import org.hongyan.session.scheduling.CopyRequest;
import org.hongyan.session.scheduling.CopyResult;
import org.hongyan.session.scheduling.SessionCopies;
import org.hongyan.session.scheduling.SessionLifeCycle;
import org.hongyan.session.scheduling.SessionPlanning;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.RequestValues;

/** Training sessions; without a sign-in, the published ones. */
@Path("/sessions")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

  private static final String ONE = "/{id: \\d{1,18}}";

  /** Dates of copies: one, or several as a series. */
  public record CopyBody(
      LocalDate startDate,
      List<LocalDate> startDates,
      Boolean skipRestDays,
      Boolean dropConflicting,
      String series) {

    CopyRequest request() {
      List<LocalDate> days =
          startDates == null && startDate != null ? List.of(startDate) : startDates;
      return new CopyRequest(
          days, Boolean.TRUE.equals(skipRestDays), Boolean.TRUE.equals(dropConflicting), series);
    }
  }

  /** By how many days a session moves, and the version that was seen. */
  public record ShiftBody(Integer days, Integer version) {}

  /** Why something is done. */
  public record ReasonBody(String reason) {}

  @Inject private Sessions sessions;
  @Inject private SessionPlanning planning;
  @Inject private SessionCopies copies;
  @Inject private SessionLifeCycle lifeCycle;
  @Inject private SessionCalendars calendars;
  @Context private Request request;

  @GET
  public Page<SessionView> list(
      @QueryParam("status") String status,
      @QueryParam("divisionCode") String divisionCode,
      @QueryParam("type") String type,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("q") String text,
      @QueryParam("sort") String sort,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    SessionFilter filter =
        new SessionFilter(
            RequestValues.choice(SessionStatus.class, "status", status),
            RequestValues.text(divisionCode),
            RequestValues.text(type),
            RequestValues.date("from", from),
            RequestValues.date("to", to),
            RequestValues.text(text),
            RequestValues.text(sort));
    return sessions.list(filter, PageRequest.of(page, size));
  }

  @POST
  public Response create(SessionDraft draft) {
    SessionView created = planning.create(Bodies.demand(draft));
    return Bodies.created("sessions/" + created.id(), created);
  }

  @GET
  @Path(ONE)
  public SessionView get(@PathParam("id") long id) {
    return sessions.get(id);
  }

  @PUT
  @Path(ONE)
  public SessionView revise(@PathParam("id") long id, SessionDraft draft) {
    return planning.revise(id, Bodies.demand(draft));
  }

  /** Takes out a draft. */
  @DELETE
  @Path(ONE)
  public void remove(@PathParam("id") long id) {
    planning.remove(id);
  }

  /** One copy is answered as the session it is; several as a list, with what they gave up. */
  @POST
  @Path(ONE + "/copy")
  public Response copy(@PathParam("id") long id, CopyBody body) {
    CopyResult result = copies.copy(id, Bodies.demand(body).request());
    SessionView first = result.sessions().get(0);
    return Bodies.created(
        "sessions/" + first.id(), body.startDates() == null ? first : CopiesAnswer.of(result));
  }

  @POST
  @Path(ONE + "/shift")
  public SessionView shift(@PathParam("id") long id, ShiftBody body) {
    Integer days = Bodies.demand(body).days();
    return planning.shift(id, days == null ? 0 : days, body.version());
  }

  @POST
  @Path(ONE + "/publication")
  public SessionView publish(@PathParam("id") long id) {
    return lifeCycle.publish(id);
  }

  @POST
  @Path(ONE + "/start")
  public SessionView start(@PathParam("id") long id, ReasonBody body) {
    return lifeCycle.start(id, body == null ? null : body.reason());
  }

  @POST
  @Path(ONE + "/closing")
  public SessionView close(@PathParam("id") long id) {
    return lifeCycle.close(id);
  }

  @POST
  @Path(ONE + "/reopening")
  public SessionView reopen(@PathParam("id") long id, ReasonBody body) {
    return lifeCycle.reopen(id, Bodies.demand(body).reason());
  }

  @POST
  @Path(ONE + "/cancellation")
  public SessionView cancel(@PathParam("id") long id, ReasonBody body) {
    return lifeCycle.cancel(id, Bodies.demand(body).reason());
  }

  @GET
  @Path(ONE + "/calendar.ics")
  @Produces(IcsAnswer.MEDIA_TYPE)
  public Response calendar(@PathParam("id") long id) {
    return IcsAnswer.of(calendars.ofSession(id), "session-" + id, request);
  }
}
