package org.hongyan.web.course;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hongyan.course.CatalogueStatus;
import org.hongyan.course.Decision;
import org.hongyan.course.DistributionDraft;
import org.hongyan.course.DistributionView;
import org.hongyan.course.Distributions;
import org.hongyan.course.MaterialApproval;
import org.hongyan.course.MaterialDraft;
import org.hongyan.course.MaterialFilter;
import org.hongyan.course.MaterialKind;
import org.hongyan.course.MaterialView;
import org.hongyan.course.Materials;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.RequestValues;

/** Textbooks, lecture notes and handbooks. */
@Path("/materials")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MaterialsResource {

  private static final Decision NOTHING_SAID = new Decision(null, null, null, null);

  @Inject private Materials materials;
  @Inject private MaterialApproval desk;
  @Inject private Distributions distributions;

  @GET
  public Page<MaterialView> list(
      @QueryParam("q") String text,
      @QueryParam("kind") String kind,
      @QueryParam("status") String status,
      @QueryParam("courseId") Long courseId,
      @QueryParam("divisionCode") String divisionCode,
      @QueryParam("sort") String sort,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    MaterialFilter filter =
        new MaterialFilter(
            RequestValues.text(text),
            RequestValues.choice(MaterialKind.class, "kind", kind),
            RequestValues.choice(CatalogueStatus.class, "status", status),
            courseId,
            RequestValues.text(divisionCode),
            RequestValues.text(sort));
    return materials.list(filter, PageRequest.of(page, size));
  }

  @POST
  public Response add(MaterialDraft draft) {
    MaterialView added = materials.add(Bodies.demand(draft));
    return Bodies.created("materials/" + added.id(), added);
  }

  @GET
  @Path("/{id: \\d{1,18}}")
  public MaterialView get(@PathParam("id") Long id) {
    return materials.get(id);
  }

  @PUT
  @Path("/{id: \\d{1,18}}")
  public MaterialView revise(@PathParam("id") Long id, MaterialDraft draft) {
    return materials.revise(id, Bodies.demand(draft));
  }

  /** Asks for review. */
  @POST
  @Path("/{id: \\d{1,18}}/review")
  public MaterialView submit(@PathParam("id") Long id, Decision decision) {
    return desk.submit(id, decision == null ? NOTHING_SAID : decision);
  }

  /** Hands it back to its author. */
  @POST
  @Path("/{id: \\d{1,18}}/return")
  public MaterialView handBack(@PathParam("id") Long id, Decision decision) {
    return desk.handBack(id, Bodies.demand(decision));
  }

  @POST
  @Path("/{id: \\d{1,18}}/approval")
  public MaterialView approve(@PathParam("id") Long id, Decision decision) {
    return desk.approve(id, Bodies.demand(decision));
  }

  @POST
  @Path("/{id: \\d{1,18}}/retirement")
  public MaterialView retire(@PathParam("id") Long id, Decision decision) {
    return desk.retire(id, Bodies.demand(decision));
  }

  /** To whom it was handed out. */
  @GET
  @Path("/{id: \\d{1,18}}/distributions")
  public List<DistributionView> distributions(@PathParam("id") Long id) {
    return distributions.of(id);
  }

  @POST
  @Path("/{id: \\d{1,18}}/distributions")
  public Response handOut(@PathParam("id") Long id, DistributionDraft draft) {
    DistributionView added = distributions.add(id, Bodies.demand(draft));
    return Bodies.created("materials/" + id + "/distributions", added);
  }

  @DELETE
  @Path("/{id: \\d{1,18}}/distributions/{distribution: \\d{1,18}}")
  public void remove(@PathParam("id") Long id, @PathParam("distribution") Long distribution) {
    distributions.remove(id, distribution);
  }
}
