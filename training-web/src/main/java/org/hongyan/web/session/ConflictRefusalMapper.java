package org.hongyan.web.session;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.util.List;
import org.hongyan.session.timetable.ConflictRefusal;
import org.hongyan.web.common.Problem;
import org.hongyan.web.common.ProblemResponses;

/** Tells a client with what a timetable would collide, and where there is room. */
@Provider
public class ConflictRefusalMapper implements ExceptionMapper<ConflictRefusal> {

  /** A problem with conflicts, as the API contract has it. */
  public record ConflictProblem(
      String type,
      String title,
      int status,
      String detail,
      String code,
      List<Problem.Field> violations,
      List<ConflictAnswer> conflicts,
      Instant nextFree) {}

  @Context private HttpHeaders headers;

  @Override
  public Response toResponse(ConflictRefusal refusal) {
    Problem problem = Problem.of(refusal, ProblemResponses.locale(headers));
    return Response.status(problem.status())
        .type(ProblemResponses.MEDIA_TYPE)
        .entity(
            new ConflictProblem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.code(),
                problem.violations(),
                refusal.conflicts().stream().map(ConflictAnswer::of).toList(),
                refusal.nextFree()))
        .build();
  }
}
