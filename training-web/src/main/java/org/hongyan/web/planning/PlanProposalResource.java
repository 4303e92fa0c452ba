package org.hongyan.web.planning;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.hongyan.planning.ClassDraft;
import org.hongyan.planning.Demand;
import org.hongyan.planning.PlanProposals;
import org.hongyan.planning.PlanSolving;
import org.hongyan.planning.ProposalDrafts;
import org.hongyan.planning.ProposalPlan;
import org.hongyan.planning.ProposalView;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.ProblemResponses;

/** Proposals for the classes of a year: begin, change, solve, stop, turn into drafts. */
@Path("/plan-proposals")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlanProposalResource {

  private static final String ONE = "/{id: \\d{1,18}}";

  @Resource private ManagedExecutorService threads;
  @Inject private PlanProposals proposals;
  @Inject private PlanSolving solving;
  @Inject private ProposalDrafts drafts;
  @Context private HttpHeaders headers;

  @GET
  public Page<ProposalView> list(
      @QueryParam("page") Integer page, @QueryParam("size") Integer size) {
    return proposals.list(PageRequest.of(page, size));
  }

  /** Begins a proposal with the classes that the plan asks for in a year. */
  @POST
  public Response create(Demand demand, @Context UriInfo uri) {
    ProposalAnswer answer = answer(proposals.create(Bodies.demand(demand)));
    return Response.created(uri.getAbsolutePathBuilder().path(answer.id().toString()).build())
        .entity(answer)
        .build();
  }

  @GET
  @Path(ONE)
  public ProposalAnswer get(@PathParam("id") long id) {
    return answer(proposals.get(id));
  }

  /** Changes a wanted class, moves it, or pins it. */
  @PUT
  @Path(ONE + "/classes/{number: \\d{1,4}}")
  public ProposalAnswer change(
      @PathParam("id") long id, @PathParam("number") int number, ClassDraft draft) {
    return answer(proposals.change(id, number, Bodies.demand(draft)));
  }

  /** Begins a run of the solver; the proposal tells how far it is. */
  @POST
  @Path(ONE + "/solving")
  public Response solve(@PathParam("id") long id) {
    solving.start(id, threads);
    return Response.accepted(get(id)).build();
  }

  /** Stops a run; the best plan until then is kept. */
  @DELETE
  @Path(ONE + "/solving")
  public ProposalAnswer stop(@PathParam("id") long id) {
    return answer(proposals.stop(id));
  }

  /** Makes sessions of all classes, or of none. */
  @POST
  @Path(ONE + "/drafts")
  public ProposalAnswer draft(@PathParam("id") long id) {
    return answer(drafts.create(id));
  }

  private ProposalAnswer answer(ProposalPlan plan) {
    return ProposalAnswer.of(plan, ProblemResponses.locale(headers));
  }
}
