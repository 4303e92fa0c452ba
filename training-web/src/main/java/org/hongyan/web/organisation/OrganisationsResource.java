package org.hongyan.web.organisation;

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
import org.hongyan.organisation.OrganisationDraft;
import org.hongyan.organisation.OrganisationFilter;
import org.hongyan.organisation.OrganisationKind;
import org.hongyan.organisation.OrganisationView;
import org.hongyan.organisation.Organisations;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.RequestValues;

/** Partner institutions and hosts. */
@Path("/organisations")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationsResource {

  @Inject private Organisations organisations;

  @GET
  public Page<OrganisationView> list(
      @QueryParam("q") String text,
      @QueryParam("divisionCode") String divisionCode,
      @QueryParam("kind") String kind,
      @QueryParam("partner") String partner,
      @QueryParam("sort") String sort,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    OrganisationFilter filter =
        new OrganisationFilter(
            RequestValues.text(text),
            RequestValues.text(divisionCode),
            RequestValues.choice(OrganisationKind.class, "kind", kind),
            RequestValues.text(partner) == null ? null : Boolean.valueOf(partner),
            RequestValues.text(sort));
    return organisations.list(filter, PageRequest.of(page, size));
  }

  @POST
  public Response add(OrganisationDraft draft) {
    OrganisationView added = organisations.add(Bodies.demand(draft));
    return Bodies.created("organisations/" + added.id(), added);
  }

  @GET
  @Path("/{id: \\d{1,18}}")
  public OrganisationView get(@PathParam("id") Long id) {
    return organisations.get(id);
  }

  @PUT
  @Path("/{id: \\d{1,18}}")
  public OrganisationView revise(@PathParam("id") Long id, OrganisationDraft draft) {
    return organisations.revise(id, Bodies.demand(draft));
  }
}
