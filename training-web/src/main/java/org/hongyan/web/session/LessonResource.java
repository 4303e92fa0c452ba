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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hongyan.session.timetable.LessonChangeView;
import org.hongyan.session.timetable.LessonDraft;
import org.hongyan.session.timetable.LessonFilter;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.session.timetable.Lessons;
import org.hongyan.session.timetable.SavedLesson;
import org.hongyan.session.timetable.Timetable;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.ProblemResponses;
import org.hongyan.web.common.RequestValues;

/** Lessons of all sessions: the calendar, and what is done to one of them. */
@Path("/lessons")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LessonResource {

  private static final String ONE = "/{id: \\d{1,18}}";

  /**
   * Who comes instead of whom.
   *
   * @param trainerId who comes
   * @param replacedTrainerId whom; may be left out where the lesson has one trainer
   */
  public record SubstitutionBody(Long trainerId, Long replacedTrainerId, String reason) {}

  @Inject private Lessons lessons;
  @Inject private Timetable timetable;
  @Context private HttpHeaders headers;

  /** Lessons from a day until another one, both included, at most a year. */
  @GET
  public List<LessonView> list(
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("trainerId") Long trainerId,
      @QueryParam("venueId") Long venueId,
      @QueryParam("divisionCode") String divisionCode) {
    return lessons.between(
        new LessonFilter(
            RequestValues.date("from", from),
            RequestValues.date("to", to),
            trainerId,
            venueId,
            RequestValues.text(divisionCode)));
  }

  @GET
  @Path(ONE)
  public LessonView get(@PathParam("id") long id) {
    return lessons.get(id);
  }

  /** How the lesson was moved and who taught instead of whom, the latest first. */
  @GET
  @Path(ONE + "/changes")
  public List<LessonChangeView> changes(@PathParam("id") long id) {
    return lessons.changes(id);
  }

  @PUT
  @Path(ONE)
  public LessonAnswer revise(@PathParam("id") long id, LessonDraft draft) {
    return answer(timetable.revise(id, Bodies.demand(draft)));
  }

  @DELETE
  @Path(ONE)
  public void remove(@PathParam("id") long id) {
    timetable.remove(id);
  }

  @POST
  @Path(ONE + "/substitution")
  public LessonAnswer substitute(@PathParam("id") long id, SubstitutionBody body) {
    Bodies.demand(body);
    return answer(
        timetable.substitute(id, body.replacedTrainerId(), body.trainerId(), body.reason()));
  }

  private LessonAnswer answer(SavedLesson saved) {
    return LessonAnswer.of(saved, ProblemResponses.locale(headers));
  }
}
