package org.hongyan.web.interest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.hongyan.interest.DemandFilter;
import org.hongyan.interest.DemandRow;
import org.hongyan.interest.Demands;
import org.hongyan.interest.InterestLists;
import org.hongyan.interest.InterestView;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.Surroundings;
import org.hongyan.web.common.RequestValues;

/** What people want to learn and wait for; of one subject in one division, also who they are. */
@Named
@RequestScoped
public class DemandPage {

  private static final int SIZE = 50;
  private static final int YEARS = 4;

  private final Demands demands;
  private final InterestLists lists;
  private final HttpServletRequest request;
  private final Clock clock;
  private Page<DemandRow> list;
  private Page<InterestView> people;

  @Inject
  public DemandPage(Demands demands, InterestLists lists, HttpServletRequest request, Clock clock) {
    this.demands = demands;
    this.lists = lists;
    this.request = request;
    this.clock = clock;
  }

  protected DemandPage() {
    this(null, null, null, null);
  }

  public Page<DemandRow> getList() {
    if (list == null) {
      List<DemandRow> rows =
          demands.table(new DemandFilter(text("subjectCode"), text("divisionCode"), getYear()));
      int page = isOne() ? 0 : page();
      list =
          new Page<>(
              rows.stream().skip((long) page * SIZE).limit(SIZE).toList(), page, SIZE, rows.size());
    }
    return list;
  }

  /** Whether one subject in one division is looked at, so that its people are shown. */
  public boolean isOne() {
    return text("subjectCode") != null && text("divisionCode") != null;
  }

  /** Who wants it, masked. */
  public Page<InterestView> getPeople() {
    if (people == null) {
      people = lists.list(text("subjectCode"), text("divisionCode"), new PageRequest(page(), SIZE));
    }
    return people;
  }

  private int page() {
    return RequestValues.page(request.getParameter("page"));
  }

  public int getYear() {
    String given = request.getParameter("year");
    return given != null && given.matches("20\\d\\d") ? Integer.parseInt(given) : thisYear();
  }

  private int thisYear() {
    return LocalDate.now(clock.withZone(Surroundings.ZONE)).getYear();
  }

  /** Years to choose from, next year first. */
  public List<Integer> getYears() {
    return IntStream.range(0, YEARS).mapToObj(i -> thisYear() + 1 - i).toList();
  }

  /** Whether anything is filtered. */
  public boolean isNarrowed() {
    return text("subjectCode") != null || text("divisionCode") != null;
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
