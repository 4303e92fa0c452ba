package org.hongyan.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.hongyan.session.PublishedSessions;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.RequestValues;

/** The list of published classes, the next one first. */
@Named
@RequestScoped
public class ProgrammePage {

  private final PublishedSessions sessions;
  private final ProgrammeQuery query;
  private final HttpServletRequest request;
  private final Clock clock;
  private Page<ProgrammeEntry> list;

  @Inject
  public ProgrammePage(
      PublishedSessions sessions, ProgrammeQuery query, HttpServletRequest request, Clock clock) {
    this.sessions = sessions;
    this.query = query;
    this.request = request;
    this.clock = clock;
  }

  protected ProgrammePage() {
    this(null, null, null, null);
  }

  public Page<ProgrammeEntry> getList() {
    if (list == null) {
      int page = RequestValues.page(request.getParameter("page"));
      list =
          sessions
              .list(query.filter(), new PageRequest(page, PageRequest.DEFAULT_SIZE))
              .map(session -> ProgrammeEntry.of(session, clock.instant()));
    }
    return list;
  }
}
