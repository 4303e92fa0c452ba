package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.hongyan.plan.figures.Dimension;
import org.hongyan.plan.figures.FigureFilter;
import org.hongyan.plan.figures.Figures;
import org.hongyan.plan.figures.TrainingFigures;

/** Person-times, and beside them persons, sessions, hours and head counts. */
@Path("/person-times")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PersonTimesResource {

  @Inject private TrainingFigures figures;

  @GET
  public Figures figures(
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("year") String year,
      @QueryParam("divisionCode") String divisionCode,
      @QueryParam("audienceGroup") String audienceGroup,
      @QueryParam("sessionType") String sessionType,
      @QueryParam("level") String level,
      @QueryParam("groupBy") String groupBy) {
    FigureFilter filter =
        new FigureFilter(
            QueryValues.date("from", from),
            QueryValues.date("to", to),
            QueryValues.number("year", year),
            QueryValues.text(divisionCode),
            QueryValues.codes(audienceGroup),
            QueryValues.text(sessionType),
            QueryValues.level("level", level));
    return figures.figures(filter, Dimension.list(groupBy));
  }
}
