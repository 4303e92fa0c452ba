package org.hongyan.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.hongyan.session.PublishedSessions;
import org.hongyan.session.SessionView;
import org.hongyan.session.timetable.PublishedLessons;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.session.MonthDays;
import org.hongyan.web.session.RestDays;

/** The published classes of a month by the days on which they are held. */
@Named
@RequestScoped
public class ProgrammeMonthPage {

  /**
   * One day of the month.
   *
   * @param rest what makes it a day of rest, in words; empty for working days
   */
  public record Day(
      LocalDate date, String rest, boolean today, boolean within, List<SessionView> sessions) {}

  private final PublishedSessions sessions;
  private final PublishedLessons lessons;
  private final ProgrammeQuery query;
  private final RestDays restDays;
  private List<Day> days;

  @Inject
  public ProgrammeMonthPage(
      PublishedSessions sessions,
      PublishedLessons lessons,
      ProgrammeQuery query,
      RestDays restDays) {
    this.sessions = sessions;
    this.lessons = lessons;
    this.query = query;
    this.restDays = restDays;
  }

  protected ProgrammeMonthPage() {
    this(null, null, null, null);
  }

  public YearMonth getMonth() {
    return query.month();
  }

  public YearMonth getPrevious() {
    return getMonth().minusMonths(1);
  }

  public YearMonth getNext() {
    return getMonth().plusMonths(1);
  }

  public List<List<Day>> getWeeks() {
    return MonthDays.weeks(getDays());
  }

  /** Whether anything is held in the month. */
  public boolean isHeld() {
    return getDays().stream().anyMatch(day -> !day.sessions().isEmpty());
  }

  /** Whether the holidays of the month are known. */
  public boolean isYearKnown() {
    return restDays.known(getMonth().atDay(1));
  }

  private List<Day> getDays() {
    if (days == null) {
      days = load();
    }
    return days;
  }

  private List<Day> load() {
    MonthDays span = new MonthDays(getMonth());
    List<SessionView> held = held(span);
    Map<Long, SortedSet<LocalDate>> taught =
        lessons.days(held.stream().map(SessionView::id).toList());
    return span.first()
        .datesUntil(span.last().plusDays(1))
        .map(
            date ->
                new Day(
                    date,
                    restDays.of(date),
                    date.equals(query.today()),
                    YearMonth.from(date).equals(getMonth()),
                    held.stream().filter(one -> on(one, date, taught.get(one.id()))).toList()))
        .toList();
  }

  private List<SessionView> held(MonthDays span) {
    List<SessionView> held = new ArrayList<>();
    int number = 0;
    Page<SessionView> page;
    do {
      page =
          sessions.list(
              query.between(span.first(), span.last()),
              new PageRequest(number, PageRequest.LARGEST_SIZE));
      held.addAll(page.items());
    } while (++number < page.pages());
    return held;
  }

  /** A class without a timetable is held on all of its days. */
  private static boolean on(SessionView session, LocalDate date, SortedSet<LocalDate> taught) {
    return taught == null
        ? !date.isBefore(session.startDate()) && !date.isAfter(session.endDate())
        : taught.contains(date);
  }
}
