package org.hongyan.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.session.teaching.TaughtSession;
import org.hongyan.session.teaching.TeachingRecords;
import org.hongyan.session.teaching.TrainerSuggestions;
import org.hongyan.session.teaching.Wanted;
import org.hongyan.session.teaching.Workload;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.sheetimport.SheetExport;
import org.hongyan.trainer.AwayDraft;
import org.hongyan.trainer.AwayTime;
import org.hongyan.trainer.Decision;
import org.hongyan.trainer.OwnTrainer;
import org.hongyan.trainer.PoolCoverage;
import org.hongyan.trainer.TeachingLanguage;
import org.hongyan.trainer.TrainerDraft;
import org.hongyan.trainer.TrainerEntries;
import org.hongyan.trainer.TrainerPool;
import org.hongyan.trainer.TrainerTimes;
import org.hongyan.trainer.TrainerView;
import org.hongyan.trainer.Trainers;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.Downloads;
import org.hongyan.web.common.ProblemResponses;
import org.hongyan.web.common.RequestValues;

/** The trainer pool. */
@Path("/trainers")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TrainersResource {

  private static final String ONE = "/{id: \\d{1,18}}";

  @Inject private Trainers trainers;
  @Inject private TrainerEntries entries;
  @Inject private TrainerPool pool;
  @Inject private TrainerTimes times;
  @Inject private OwnTrainer own;
  @Inject private PoolCoverage coverage;
  @Inject private SheetExport sheets;
  @Inject private TrainerSuggestions suggestions;
  @Inject private TeachingRecords records;
  @Inject private SuggestionWords words;
  @Inject private Clock clock;
  @Inject private CurrentCaller caller;
  @Context private HttpHeaders headers;

  @GET
  public Page<TrainerView> list(
      @BeanParam TrainerQueryParams params,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    return trainers.list(params.filter(), PageRequest.of(page, size));
  }

  @GET
  @Path("/export.xlsx")
  @Produces(Downloads.WORKBOOK)
  public Response export(@BeanParam TrainerQueryParams params) {
    return Downloads.workbook("trainers.xlsx", out -> sheets.trainers(params.filter(), out));
  }

  /** Which subjects the pool covers at which levels. */
  @GET
  @Path("/coverage")
  public List<PoolCoverage.Line> coverage() {
    return coverage.lines();
  }

  /** Who could teach a lesson, the best first, each with reasons and what stands in the way. */
  @GET
  @Path("/suggestions")
  public List<SuggestionAnswer> suggestions(
      @QueryParam("courseId") Long courseId,
      @QueryParam("start") String start,
      @QueryParam("end") String end,
      @QueryParam("divisionCode") String divisionCode,
      @QueryParam("language") String language,
      @QueryParam("lessonId") Long lessonId) {
    Locale locale = ProblemResponses.locale(headers);
    Wanted wanted =
        new Wanted(
            courseId,
            RequestValues.instant("start", start),
            RequestValues.instant("end", end),
            RequestValues.text(divisionCode),
            RequestValues.choice(TeachingLanguage.class, "language", language),
            lessonId);
    return suggestions.of(wanted).stream()
        .map(
            one ->
                new SuggestionAnswer(
                    one.trainerId(),
                    one.name(),
                    one.score(),
                    words.of(one.reasons(), locale),
                    words.of(one.conflicts(), locale)))
        .toList();
  }

  /** Who teaches how much in a year, whoever carries most first. */
  @GET
  @Path("/workload")
  public List<Workload> workload(@QueryParam("year") Integer year) {
    return records.workload(year == null ? LocalDate.now(clock).getYear() : year);
  }

  /** The classes within reach in which a trainer teaches. */
  @GET
  @Path(ONE + "/sessions")
  public List<TaughtSession> sessions(@PathParam("id") Long id) {
    return records.of(trainers.get(id).id());
  }

  /** An organiser names somebody; everybody else applies for the own account. */
  @POST
  public Response add(TrainerDraft draft) {
    TrainerDraft whole = Bodies.demand(draft);
    TrainerAnswer added =
        TrainerAnswer.of(
            caller.get().may(Permission.JOIN_POOL) && !organiser()
                ? own.apply(whole)
                : entries.nominate(whole));
    return Bodies.created("trainers/" + added.id(), added);
  }

  private boolean organiser() {
    return caller.get().may(Permission.MANAGE_RESOURCES);
  }

  @GET
  @Path(ONE)
  public TrainerAnswer get(@PathParam("id") Long id) {
    return TrainerAnswer.of(entries.file(id));
  }

  @PUT
  @Path(ONE)
  public TrainerAnswer revise(@PathParam("id") Long id, TrainerDraft draft) {
    return TrainerAnswer.of(entries.revise(id, Bodies.demand(draft)));
  }

  @POST
  @Path(ONE + "/nomination")
  public TrainerView nominate(@PathParam("id") Long id, Decision.Nomination nomination) {
    return pool.nominate(id, Bodies.demand(nomination));
  }

  @POST
  @Path(ONE + "/review")
  public TrainerView review(@PathParam("id") Long id, Decision.Review review) {
    return pool.review(id, Bodies.demand(review));
  }

  @POST
  @Path(ONE + "/admission")
  public TrainerView admit(@PathParam("id") Long id, Decision.Admission admission) {
    return pool.admit(id, Bodies.demand(admission));
  }

  @POST
  @Path(ONE + "/departure")
  public TrainerView depart(@PathParam("id") Long id, Decision.Departure departure) {
    return pool.depart(id, Bodies.demand(departure));
  }

  /** All times away; an organiser's, or the trainer's own. */
  @PUT
  @Path(ONE + "/unavailability")
  public List<AwayTime> away(@PathParam("id") Long id, List<AwayDraft> drafts) {
    return times.replace(id, Bodies.demand(drafts));
  }
}
