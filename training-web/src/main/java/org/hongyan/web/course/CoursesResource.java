package org.hongyan.web.course;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hongyan.course.CourseApproval;
import org.hongyan.course.CourseDraft;
import org.hongyan.course.CourseUse;
import org.hongyan.course.CourseView;
import org.hongyan.course.Courses;
import org.hongyan.course.Decision;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.sheetimport.SheetExport;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.Downloads;

/** The course catalogue. */
@Path("/courses")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CoursesResource {

  private static final Decision NOTHING_SAID = new Decision(null, null, null, null);

  @Inject private Courses courses;
  @Inject private CourseApproval desk;
  @Inject private SheetExport sheets;

  @GET
  public Page<CourseView> list(
      @BeanParam CourseQueryParams query,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    return courses.list(query.filter(), PageRequest.of(page, size));
  }

  /** The courses that the filter finds, as a sheet that can be imported again. */
  @GET
  @Path("/export.xlsx")
  @Produces(Downloads.WORKBOOK)
  public Response export(@BeanParam CourseQueryParams query) {
    return Downloads.workbook("courses.xlsx", out -> sheets.courses(query.filter(), out));
  }

  @POST
  public Response add(CourseDraft draft) {
    CourseView added = courses.add(Bodies.demand(draft));
    return Bodies.created("courses/" + added.id(), added);
  }

  @GET
  @Path("/{id: \\d{1,18}}")
  public CourseView get(@PathParam("id") Long id) {
    return courses.get(id);
  }

  @PUT
  @Path("/{id: \\d{1,18}}")
  public CourseView revise(@PathParam("id") Long id, CourseDraft draft) {
    return courses.revise(id, Bodies.demand(draft));
  }

  /** Asks for review. */
  @POST
  @Path("/{id: \\d{1,18}}/review")
  public CourseView submit(@PathParam("id") Long id, Decision decision) {
    return desk.submit(id, decision == null ? NOTHING_SAID : decision);
  }

  /** Hands it back to its author. */
  @POST
  @Path("/{id: \\d{1,18}}/return")
  public CourseView handBack(@PathParam("id") Long id, Decision decision) {
    return desk.handBack(id, Bodies.demand(decision));
  }

  @POST
  @Path("/{id: \\d{1,18}}/approval")
  public CourseView approve(@PathParam("id") Long id, Decision decision) {
    return desk.approve(id, Bodies.demand(decision));
  }

  @POST
  @Path("/{id: \\d{1,18}}/retirement")
  public CourseView retire(@PathParam("id") Long id, Decision decision) {
    return desk.retire(id, Bodies.demand(decision));
  }

  /** All editions, the latest first. */
  @GET
  @Path("/{id: \\d{1,18}}/editions")
  public List<CourseView> editions(@PathParam("id") Long id) {
    return courses.editions(id);
  }

  /** Begins a new edition. */
  @POST
  @Path("/{id: \\d{1,18}}/editions")
  public Response newEdition(@PathParam("id") Long id) {
    CourseView added = desk.newEdition(id);
    return Bodies.created("courses/" + added.id(), added);
  }

  /** How often it was taught. */
  @GET
  @Path("/{id: \\d{1,18}}/use")
  public CourseUse use(@PathParam("id") Long id) {
    return courses.use(id);
  }
}
