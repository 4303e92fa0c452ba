package org.hongyan.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hongyan.privacy.OwnPrivacyRequests;
import org.hongyan.privacy.PrivacyDraft;
import org.hongyan.privacy.PrivacyRequestView;
import org.hongyan.privacy.RequestKind;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.RequestValues;

/** What the caller asks about their own data. */
@Path("/me/privacy-requests")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OwnPrivacyResource {

  /** What is asked. */
  public record AskBody(String kind, String wish) {

    PrivacyDraft draft() {
      return new PrivacyDraft(RequestValues.choice(RequestKind.class, "kind", kind), wish);
    }
  }

  /** Which state of the request was looked at. */
  public record VersionBody(Integer version) {}

  @Inject private OwnPrivacyRequests requests;

  @GET
  public List<PrivacyRequestView> list() {
    return requests.list();
  }

  @POST
  public Response ask(AskBody body) {
    PrivacyRequestView asked = requests.ask(Bodies.demand(body).draft());
    return Bodies.created("me/privacy-requests", asked);
  }

  @POST
  @Path("/{id: \\d{1,18}}/withdrawal")
  public PrivacyRequestView withdraw(@PathParam("id") long id, VersionBody body) {
    return requests.withdraw(id, Bodies.demand(body).version());
  }
}
