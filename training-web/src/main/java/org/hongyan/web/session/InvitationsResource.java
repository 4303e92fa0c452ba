package org.hongyan.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.hongyan.session.invitation.InvitationAnswers;
import org.hongyan.session.invitation.InvitationView;
import org.hongyan.session.invitation.Invitations;
import org.hongyan.web.common.Bodies;

/** What is done to one invitation: answered by its trainer, or taken back by the office. */
@Path("/invitations")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InvitationsResource {

  private static final String ONE = "/{id: \\d{1,18}}";

  /** Why. */
  public record ReasonBody(String reason) {}

  @Inject private Invitations invitations;
  @Inject private InvitationAnswers answers;

  /** Teaches; 409 with {@code conflicts} where the trainer is engaged by now. */
  @POST
  @Path(ONE + "/acceptance")
  public InvitationView accept(@PathParam("id") long id) {
    return answers.accept(id);
  }

  @POST
  @Path(ONE + "/declination")
  public InvitationView decline(@PathParam("id") long id, ReasonBody body) {
    return answers.decline(id, Bodies.demand(body).reason());
  }

  @POST
  @Path(ONE + "/withdrawal")
  public InvitationView withdraw(@PathParam("id") long id, ReasonBody body) {
    return invitations.withdraw(id, Bodies.demand(body).reason());
  }
}
