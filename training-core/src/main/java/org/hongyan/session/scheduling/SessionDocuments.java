package org.hongyan.session.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.hongyan.document.DocumentKind;
import org.hongyan.document.DocumentOwner;
import org.hongyan.document.OwnerType;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.SessionView;
import org.hongyan.session.Sessions;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** Who may read and change the files of a session: its evidence stays once it is closed. */
@ApplicationScoped
@Transactional
public class SessionDocuments implements DocumentOwner {

  private final Sessions sessions;
  private final CurrentCaller caller;

  @Inject
  public SessionDocuments(Sessions sessions, CurrentCaller caller) {
    this.sessions = sessions;
    this.caller = caller;
  }

  protected SessionDocuments() {
    this(null, null);
  }

  @Override
  public OwnerType type() {
    return OwnerType.SESSION;
  }

  @Override
  public void demandReadable(Long id) {
    caller.demand(Permission.VIEW_SESSIONS);
    sessions.get(id);
  }

  @Override
  public String demandChangeable(Long id, DocumentKind kind) {
    caller.demand(Permission.SCHEDULE);
    SessionView session = sessions.get(id);
    if (session.status() == SessionStatus.CLOSED && kind != DocumentKind.OTHER) {
      throw new RuleViolation(Kind.REFUSED, "SESSION_STATUS_CLOSED");
    }
    return session.divisionCode();
  }
}
