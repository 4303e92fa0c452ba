package org.hongyan.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hongyan.session.invitation.InvitationSweep;
import org.hongyan.web.common.Round;

/** Reminds of invitations, lets them expire, and asks anew where a lesson was moved. */
@ApplicationScoped
public class InvitationRound implements Round {

  private static final Logger LOG = Logger.getLogger(InvitationRound.class.getName());

  private final InvitationSweep sweep;

  @Inject
  public InvitationRound(InvitationSweep sweep) {
    this.sweep = sweep;
  }

  protected InvitationRound() {
    this(null);
  }

  /** One that fails does not keep the others back. */
  @Override
  public void run() {
    for (Long id : sweep.due()) {
      try {
        sweep.settle(id);
      } catch (RuntimeException fault) {
        LOG.log(Level.WARNING, fault, () -> "Invitation " + id + " could not be settled");
      }
    }
  }
}
