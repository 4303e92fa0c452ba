package org.hongyan.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.hongyan.session.SessionFilter;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.SessionView;
import org.hongyan.session.Sessions;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.RequestValues;

/** Training sessions; without a sign-in, the published ones. */
@Path("/sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

  @Inject private Sessions sessions;

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

  @GET
  @Path("/{id: \\d{1,18}}")
  public SessionView get(@PathParam("id") long id) {
    return sessions.get(id);
  }
}
