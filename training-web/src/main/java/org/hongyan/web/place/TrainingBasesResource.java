package org.hongyan.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.time.LocalDate;
import org.hongyan.place.BaseDraft;
import org.hongyan.place.BaseFilter;
import org.hongyan.place.BaseView;
import org.hongyan.place.TrainingBases;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.RequestValues;

/** The training bases. */
@Path("/training-bases")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TrainingBasesResource {

  /** Why a recognition is withdrawn, and from which day on; today where null. */
  public record Withdrawal(String reason, LocalDate date) {}

  @Inject private TrainingBases bases;

  @GET
  public Page<BaseView> list(
      @QueryParam("q") String text,
      @QueryParam("divisionCode") String divisionCode,
      @QueryParam("validOn") String validOn,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    BaseFilter filter =
        new BaseFilter(
            RequestValues.text(text),
            RequestValues.text(divisionCode),
            RequestValues.date("validOn", validOn));
    return bases.list(filter, PageRequest.of(page, size));
  }

  @POST
  public Response add(BaseDraft draft) {
    BaseView added = bases.add(Bodies.demand(draft));
    return Bodies.created("training-bases/" + added.id(), added);
  }

  @GET
  @Path("/{id: \\d{1,18}}")
  public BaseView get(@PathParam("id") Long id) {
    return bases.get(id);
  }

  @PUT
  @Path("/{id: \\d{1,18}}")
  public BaseView revise(@PathParam("id") Long id, BaseDraft draft) {
    return bases.revise(id, Bodies.demand(draft));
  }

  @POST
  @Path("/{id: \\d{1,18}}/withdrawal")
  public BaseView withdraw(@PathParam("id") Long id, Withdrawal withdrawal) {
    Withdrawal given = Bodies.demand(withdrawal);
    return bases.withdraw(id, given.date(), given.reason());
  }
}
