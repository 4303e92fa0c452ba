package org.hongyan.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hongyan.session.invitation.InvitationView;
import org.hongyan.session.invitation.Invitations;

/** The part of a session's page that tells who was asked to teach and answered what. */
@Named
@RequestScoped
public class SessionInvitations {

  private final Invitations invitations;
  private List<InvitationView> all;

  @Inject
  public SessionInvitations(Invitations invitations) {
    this.invitations = invitations;
  }

  protected SessionInvitations() {
    this(null);
  }

  /** The invitations for one lesson of a session; all of the session are read at once. */
  public List<InvitationView> of(Long sessionId, Long lessonId) {
    if (all == null) {
      all = invitations.ofSession(sessionId);
    }
    return all.stream().filter(one -> lessonId.equals(one.lessonId())).toList();
  }
}
