package org.hongyan.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.session.SessionFilter;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.SessionView;
import org.hongyan.session.Sessions;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;

/** The list of sessions; its filters stand in the address. */
@Named
@RequestScoped
public class SessionsPage {

  private static final SessionFilter ALL =
      new SessionFilter(null, null, null, null, null, null, null);

  private final Sessions sessions;
  private final HttpServletRequest request;
  private final FormProblems problems;
  private Page<SessionView> list;

  @Inject
  public SessionsPage(Sessions sessions, HttpServletRequest request, PageTexts texts) {
    this.sessions = sessions;
    this.request = request;
    this.problems = new FormProblems(texts);
  }

  protected SessionsPage() {
    this(null, null, null);
  }

  public Page<SessionView> getList() {
    if (list == null) {
      int page = RequestValues.page(request.getParameter("page"));
      list = sessions.list(filter(), new PageRequest(page, PageRequest.DEFAULT_SIZE));
    }
    return list;
  }

  private SessionFilter filter() {
    try {
      return new SessionFilter(
          RequestValues.choice(SessionStatus.class, "status", of("status")),
          RequestValues.text(of("divisionCode")),
          RequestValues.text(of("type")),
          RequestValues.date("from", of("from")),
          RequestValues.date("to", of("to")),
          RequestValues.text(of("q")),
          getSort());
    } catch (RuleViolation refusal) {
      problems.add(refusal);
      return ALL;
    }
  }

  public FormProblems getProblems() {
    getList();
    return problems;
  }

  public List<SessionStatus> getStatuses() {
    return List.of(SessionStatus.values());
  }

  public String getSort() {
    return of("sort").isEmpty() ? "-endDate" : of("sort");
  }

  /** What a filter field holds. */
  public String of(String name) {
    String given = request.getParameter(name);
    return given == null ? "" : given.strip();
  }
}
