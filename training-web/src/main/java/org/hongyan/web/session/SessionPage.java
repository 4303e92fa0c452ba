package org.hongyan.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.hongyan.registration.RosterRow;
import org.hongyan.registration.Rosters;
import org.hongyan.session.SessionView;
import org.hongyan.session.Sessions;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.RequestValues;

/** One session: its facts, and its roster, masked. */
@Named
@RequestScoped
public class SessionPage {

  private final Sessions sessions;
  private final Rosters rosters;
  private final HttpServletRequest request;
  private SessionView session;
  private Page<RosterRow> roster;

  @Inject
  public SessionPage(Sessions sessions, Rosters rosters, HttpServletRequest request) {
    this.sessions = sessions;
    this.rosters = rosters;
    this.request = request;
  }

  protected SessionPage() {
    this(null, null, null);
  }

  public void open() throws IOException {
    try {
      long id = MissingPages.id(request.getParameter("id"));
      session = sessions.get(id);
      int page = RequestValues.page(request.getParameter("page"));
      roster = rosters.list(id, new PageRequest(page, PageRequest.DEFAULT_SIZE));
    } catch (RuleViolation refusal) {
      MissingPages.answer();
    }
  }

  public SessionView getSession() {
    return session;
  }

  public Page<RosterRow> getRoster() {
    return roster;
  }
}
