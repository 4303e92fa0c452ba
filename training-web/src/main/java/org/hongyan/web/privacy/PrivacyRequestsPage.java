package org.hongyan.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hongyan.privacy.PrivacyFilter;
import org.hongyan.privacy.PrivacyRequestView;
import org.hongyan.privacy.PrivacyRequests;
import org.hongyan.privacy.RequestKind;
import org.hongyan.privacy.RequestState;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.RequestValues;

/** What people asked about their data, what is due first on top. */
@Named
@RequestScoped
public class PrivacyRequestsPage {

  private static final int SIZE = 20;

  private final PrivacyRequests requests;
  private final HttpServletRequest request;
  private Page<PrivacyRequestView> list;
  private PrivacyRequests.Pending pending;

  @Inject
  public PrivacyRequestsPage(PrivacyRequests requests, HttpServletRequest request) {
    this.requests = requests;
    this.request = request;
  }

  protected PrivacyRequestsPage() {
    this(null, null);
  }

  public Page<PrivacyRequestView> getList() {
    if (list == null) {
      int page = RequestValues.page(request.getParameter("page"));
      list = requests.list(filter(), new PageRequest(page, SIZE));
    }
    return list;
  }

  private PrivacyFilter filter() {
    return new PrivacyFilter(
        one(RequestState.values(), "state"),
        one(RequestKind.values(), "kind"),
        isLate(),
        text("divisionCode"),
        text("q"),
        PrivacyParams.order(text("sort")));
  }

  /** The value that is asked for; null where it is none, since anybody may write addresses. */
  private <E extends Enum<E>> E one(E[] values, String name) {
    return Arrays.stream(values)
        .filter(value -> value.name().equals(of(name)))
        .findFirst()
        .orElse(null);
  }

  public boolean isLate() {
    return "true".equals(request.getParameter("overdue"));
  }

  /** How many are to be answered, whatever is filtered; the navigation tells it as well. */
  public PrivacyRequests.Pending getPending() {
    if (pending == null) {
      pending = requests.pending();
    }
    return pending;
  }

  /** Whether a day of the list was reckoned without the holidays of its year. */
  public boolean isCalendarOpen() {
    return getList().items().stream().anyMatch(one -> one.open() && !one.calendarKnown());
  }

  public List<RequestState> getStates() {
    return List.of(RequestState.values());
  }

  public List<RequestKind> getKinds() {
    return List.of(RequestKind.values());
  }

  /** Whether anything is filtered. */
  public boolean isNarrowed() {
    return isLate()
        || Stream.of("state", "kind", "divisionCode", "q")
            .map(this::text)
            .anyMatch(Objects::nonNull);
  }

  public String getSort() {
    return of("sort").isEmpty() ? "due" : of("sort");
  }

  /** What the address asks for, to be asked of the export as well. */
  public String getQuery() {
    return request.getQueryString() == null ? "" : request.getQueryString();
  }

  public String of(String name) {
    String value = text(name);
    return value == null ? "" : value;
  }

  private String text(String name) {
    return RequestValues.text(request.getParameter(name));
  }
}
