package org.hongyan.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hongyan.session.teaching.OwnLessons;
import org.hongyan.session.timetable.LessonView;

/** What a trainer teaches. */
@Path("/me/lessons")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OwnLessonsResource {

  /** Lessons that are not over, the next one first, and those that are, the latest first. */
  public record Answer(List<LessonView> coming, List<LessonView> past) {}

  @Inject private OwnLessons lessons;

  @GET
  public Answer list() {
    return new Answer(lessons.coming(), lessons.past());
  }
}
