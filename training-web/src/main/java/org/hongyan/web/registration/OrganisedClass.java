package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.hongyan.registration.RegistrationLists;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.session.PublishedSessions;
import org.hongyan.session.SessionView;
import org.hongyan.session.Sessions;
import org.hongyan.web.common.MissingPages;

/** The class that the organisers' pages of registration are about, named by their address. */
@RequestScoped
public class OrganisedClass {

  private final RegistrationLists lists;
  private final Sessions sessions;
  private final PublishedSessions published;
  private final HttpServletRequest request;
  private final CurrentCaller caller;
  private SessionView session;
  private boolean own;

  @Inject
  public OrganisedClass(
      RegistrationLists lists,
      Sessions sessions,
      PublishedSessions published,
      HttpServletRequest request,
      CurrentCaller caller) {
    this.lists = lists;
    this.sessions = sessions;
    this.published = published;
    this.request = request;
    this.caller = caller;
  }

  protected OrganisedClass() {
    this(null, null, null, null, null);
  }

  /** Whether the caller sees registrations and decides on none. */
  public boolean isReadOnly() {
    return !caller.get().may(Permission.ADMIT);
  }

  /** The class; 404 for who neither organises it nor sends people to it. */
  public SessionView session() {
    if (session == null) {
      long id = MissingPages.id(request.getParameter("session"));
      boolean all = lists.seesAll(id);
      own = all && !isReadOnly();
      session = all ? sessions.get(id) : published.get(id);
    }
    return session;
  }

  /** Whether the caller organises it; else they only send their people. */
  public boolean own() {
    session();
    return own;
  }
}
