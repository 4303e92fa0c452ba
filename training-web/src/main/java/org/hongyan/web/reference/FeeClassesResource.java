package org.hongyan.web.reference;

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
import org.hongyan.reference.CodeDraft;
import org.hongyan.reference.CodeView;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.trainer.FeeClasses;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.RequestValues;

/** The classes of the fee rules. */
@Path("/fee-classes")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FeeClassesResource {

  @Inject private FeeClasses codes;

  @GET
  public Page<CodeView> list(
      @QueryParam("q") String text,
      @QueryParam("validOn") String day,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    return codes.list(text, RequestValues.date("validOn", day), PageRequest.of(page, size));
  }

  @POST
  public Response add(CodeDraft draft) {
    CodeView added = codes.add(Bodies.demand(draft));
    return Bodies.created("fee-classes/" + added.code(), added);
  }

  @GET
  @Path("/{code}")
  public CodeView get(@PathParam("code") String code) {
    return codes.get(code);
  }

  @PUT
  @Path("/{code}")
  public CodeView revise(@PathParam("code") String code, CodeDraft draft) {
    return codes.revise(code, Bodies.demand(draft));
  }

  /** Takes it out in the version that was seen. */
  @DELETE
  @Path("/{code}")
  public void remove(@PathParam("code") String code, @QueryParam("version") Integer version) {
    codes.remove(code, version);
  }
}
