package org.hongyan.web.session;

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
import org.hongyan.session.invitation.InvitationDraft;
import org.hongyan.session.invitation.InvitationView;
import org.hongyan.session.invitation.Invitations;
import org.hongyan.web.common.Bodies;

/** Who was asked to teach a lesson, and asking one more. */
@Path("/lessons/{id}/invitations")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LessonInvitationsResource {

  @Inject private Invitations invitations;

  /** By place, the latest first. */
  @GET
  public List<InvitationView> list(@PathParam("id") long lessonId) {
    return invitations.ofLesson(lessonId);
  }

  /** Asks a trainer, and after a no the next ones by themselves. */
  @POST
  public Response invite(@PathParam("id") long lessonId, InvitationDraft draft) {
    InvitationView sent = invitations.invite(lessonId, Bodies.demand(draft));
    return Bodies.created("invitations/" + sent.id(), sent);
  }
}
