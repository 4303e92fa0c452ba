package org.hongyan.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.registration.RosterRow;
import org.hongyan.registration.Rosters;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.SessionTies;
import org.hongyan.session.SessionTies.Tie;
import org.hongyan.session.SessionView;
import org.hongyan.session.Sessions;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.session.timetable.Lessons;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Surroundings;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.RequestValues;

/** One session: its facts, timetable and roster, and the step that comes next. */
@Named
@RequestScoped
public class SessionPage {

  private final Sessions sessions;
  private final Lessons lessons;
  private final Rosters rosters;
  private final SessionTies ties;
  private final SessionSteps steps;
  private final Clock clock;
  private final HttpServletRequest request;
  private SessionView session;
  private List<LessonView> timetable = List.of();
  private Page<RosterRow> roster;

  @Inject
  public SessionPage(
      Sessions sessions,
      Lessons lessons,
      Rosters rosters,
      SessionTies ties,
      SessionSteps steps,
      Clock clock,
      HttpServletRequest request) {
    this.sessions = sessions;
    this.lessons = lessons;
    this.rosters = rosters;
    this.ties = ties;
    this.steps = steps;
    this.clock = clock;
    this.request = request;
  }

  protected SessionPage() {
    this(null, null, null, null, null, null, null);
  }

  /** Takes the step that was posted, and shows the session. */
  public void open() throws IOException {
    try {
      long id = MissingPages.id(request.getParameter("id"));
      session = sessions.get(id);
      String done = steps.take(session);
      if (done != null) {
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .redirect(request.getContextPath() + done);
        return;
      }
      session = sessions.get(id);
      timetable = lessons.ofSession(id);
      int page = RequestValues.page(request.getParameter("page"));
      roster = rosters.list(id, new PageRequest(page, PageRequest.DEFAULT_SIZE));
    } catch (RuleViolation refusal) {
      MissingPages.answer();
    }
  }

  /** Parts of the page are put together before it opens, and ask for it already. */
  public SessionView getSession() {
    if (session == null) {
      session = sessions.get(MissingPages.id(request.getParameter("id")));
    }
    return session;
  }

  public List<Tie> getCoOrganisers() {
    return ties.coOrganisers(session);
  }

  public List<Tie> getCourses() {
    return ties.courses(session);
  }

  public List<LessonView> getTimetable() {
    return timetable;
  }

  public Page<RosterRow> getRoster() {
    return roster;
  }

  /** Whether its day has come, and somebody should confirm that it began or close it. */
  public String getDue() {
    LocalDate today = LocalDate.now(clock.withZone(Surroundings.ZONE));
    if (session.status() == SessionStatus.PUBLISHED && !today.isBefore(session.startDate())) {
      return "start";
    }
    boolean open =
        session.status() == SessionStatus.RUNNING || session.status() == SessionStatus.REOPENED;
    return open && !today.isBefore(session.endDate()) ? "close" : "";
  }

  public boolean is(String status) {
    return session.status().name().equals(status);
  }

  /** Whether its timetable and facts can still be changed. */
  public boolean isOpen() {
    return session.status() != SessionStatus.CLOSED && session.status() != SessionStatus.CANCELLED;
  }
}
