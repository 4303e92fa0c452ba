package org.hongyan.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hongyan.session.invitation.InvitationAnswers;
import org.hongyan.session.invitation.InvitationView;

/** What a trainer is asked to teach. */
@Path("/me/invitations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OwnInvitationsResource {

  @Inject private InvitationAnswers answers;

  /** Own invitations, answered or not, the latest lesson first. */
  @GET
  public List<InvitationView> list() {
    return answers.mine();
  }
}
