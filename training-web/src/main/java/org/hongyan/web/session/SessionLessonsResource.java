package org.hongyan.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hongyan.session.timetable.LessonCheck;
import org.hongyan.session.timetable.LessonDraft;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.session.timetable.Lessons;
import org.hongyan.session.timetable.Timetable;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.ProblemResponses;

/** The timetable of one session. */
@Path("/sessions/{id}/lessons")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SessionLessonsResource {

  /** What would come of a lesson. */
  public record CheckAnswer(
      List<ConflictAnswer> conflicts, List<WarningAnswer> warnings, Instant nextFree) {}

  @Inject private Lessons lessons;
  @Inject private Timetable timetable;
  @Context private HttpHeaders headers;

  @GET
  public List<LessonView> list(@PathParam("id") long sessionId) {
    return lessons.ofSession(sessionId);
  }

  @POST
  public Response add(@PathParam("id") long sessionId, LessonDraft draft) {
    LessonAnswer added = LessonAnswer.of(timetable.add(sessionId, Bodies.demand(draft)), locale());
    return Bodies.created("lessons/" + added.id(), added);
  }

  /** Tells what would come of a new lesson, and saves nothing. */
  @POST
  @Path("/check")
  public CheckAnswer check(@PathParam("id") long sessionId, LessonDraft draft) {
    LessonCheck check = timetable.check(sessionId, null, Bodies.demand(draft));
    return new CheckAnswer(
        check.conflicts().stream().map(ConflictAnswer::of).toList(),
        check.warnings().stream().map(one -> WarningAnswer.of(one, locale())).toList(),
        check.nextFree());
  }

  private Locale locale() {
    return ProblemResponses.locale(headers);
  }
}
