package org.hongyan.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.hongyan.registration.Vacancies;
import org.hongyan.registration.Vacancies.Situation;
import org.hongyan.session.PublishedSessions;
import org.hongyan.session.SessionView;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.RequestValues;

/** The list of published classes, the next one first. */
@Named
@RequestScoped
public class ProgrammePage {

  private final PublishedSessions sessions;
  private final Vacancies vacancies;
  private final ProgrammeQuery query;
  private final HttpServletRequest request;
  private final Clock clock;
  private Page<ProgrammeEntry> list;

  @Inject
  public ProgrammePage(
      PublishedSessions sessions,
      Vacancies vacancies,
      ProgrammeQuery query,
      HttpServletRequest request,
      Clock clock) {
    this.sessions = sessions;
    this.vacancies = vacancies;
    this.query = query;
    this.request = request;
    this.clock = clock;
  }

  protected ProgrammePage() {
    this(null, null, null, null, null);
  }

  public Page<ProgrammeEntry> getList() {
    if (list == null) {
      int page = RequestValues.page(request.getParameter("page"));
      Page<SessionView> found =
          sessions.list(
              query.filter(query.isFree() ? vacancies.open() : null),
              new PageRequest(page, PageRequest.DEFAULT_SIZE));
      Map<Long, Situation> situations =
          vacancies.situations(found.items().stream().map(SessionView::id).toList());
      list =
          found.map(
              session -> ProgrammeEntry.of(session, situations.get(session.id()), clock.instant()));
    }
    return list;
  }
}
