package org.hongyan.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hongyan.session.timetable.ConflictRefusal;
import org.hongyan.session.timetable.LessonFilter;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.session.timetable.Lessons;
import org.hongyan.session.timetable.SavedLesson;
import org.hongyan.session.timetable.Timetable;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Surroundings;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;
import org.hongyan.web.form.Typed;

/** The calendar of lessons by week or month; a lesson can be dragged to another time. */
@Named
@RequestScoped
public class CalendarPage {

  private static final int LAST_HOUR = 22;

  private final Lessons lessons;
  private final Timetable timetable;
  private final RestDays restDays;
  private final Clock clock;
  private final HttpServletRequest request;
  private final PageTexts texts;
  private final Typed typed;
  private final FormProblems problems;
  private List<String> conflicts = List.of();
  private List<CalendarDayView> days;

  @Inject
  public CalendarPage(
      Lessons lessons,
      Timetable timetable,
      RestDays restDays,
      Clock clock,
      HttpServletRequest request,
      PageTexts texts) {
    this.lessons = lessons;
    this.timetable = timetable;
    this.restDays = restDays;
    this.clock = clock;
    this.request = request;
    this.texts = texts;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected CalendarPage() {
    this(null, null, null, null, null, null);
  }

  /** Moves the lesson that was dragged; a refusal tells what stands in the way. */
  public void act() throws IOException {
    if (!typed.posted() || typed.id("lesson") == null) {
      return;
    }
    try {
      LocalDate day = typed.date("on");
      SavedLesson saved = move(day, typed.time("from"), typed.time("to"));
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(
              request.getContextPath()
                  + "/session/calendar?"
                  + address("week", day)
                  + "&saved="
                  + saved.lesson().id()
                  + (saved.warnings().isEmpty() ? "" : "&warned=" + saved.warnings().size()));
    } catch (RuleViolation refusal) {
      problems.add(refusal);
      if (refusal instanceof ConflictRefusal) {
        conflicts =
            refusal.violations().stream()
                .map(one -> texts.of("rules." + one.code(), one.args().toArray()))
                .distinct()
                .toList();
      }
    }
  }

  private SavedLesson move(LocalDate day, LocalTime from, LocalTime to) {
    LessonView lesson = lessons.get(typed.id("lesson"));
    if (day == null || from == null || to == null) {
      throw RuleViolation.invalid(RuleViolation.FieldViolation.of("start", "VALUE_MISSING"));
    }
    Instant start = day.atTime(from).atZone(Surroundings.ZONE).toInstant();
    Instant end = day.atTime(to).atZone(Surroundings.ZONE).toInstant();
    return timetable.move(
        lesson.id(),
        Duration.between(lesson.start(), start),
        Duration.between(start, end),
        typed.number("version"));
  }

  public boolean isMonth() {
    return "month".equals(of("view"));
  }

  /** The day that the address names; today where it names none. */
  public LocalDate getDay() {
    try {
      LocalDate given = RequestValues.date("day", of("day"));
      return given == null ? today() : given;
    } catch (RuleViolation unreadable) {
      return today();
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Surroundings.ZONE));
  }

  /** First day that is shown: a Monday. */
  public LocalDate getFirst() {
    return isMonth()
        ? month().first()
        : getDay().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Last day that is shown: a Sunday. */
  public LocalDate getLast() {
    return isMonth()
        ? month().last()
        : getDay().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
  }

  private MonthDays month() {
    return new MonthDays(YearMonth.from(getDay()));
  }

  public List<CalendarDayView> getDays() {
    if (days == null) {
      days = load();
    }
    return days;
  }

  /** The days in rows of a week. */
  public List<List<CalendarDayView>> getWeeks() {
    return MonthDays.weeks(getDays());
  }

  private List<CalendarDayView> load() {
    Long session = typed.id("session");
    Map<LocalDate, List<LessonView>> byDay =
        lessons
            .between(
                new LessonFilter(
                    getFirst(),
                    getLast(),
                    typed.id("trainer"),
                    typed.id("venue"),
                    typed.text("divisionCode")))
            .stream()
            .filter(lesson -> session == null || session.equals(lesson.sessionId()))
            .collect(
                Collectors.groupingBy(
                    lesson -> LocalDate.ofInstant(lesson.start(), Surroundings.ZONE)));
    return getFirst()
        .datesUntil(getLast().plusDays(1))
        .map(
            date ->
                new CalendarDayView(
                    date,
                    restDays.of(date),
                    date.equals(today()),
                    !isMonth() || date.getMonth() == getDay().getMonth(),
                    LessonBlock.of(byDay.getOrDefault(date, List.of()))))
        .toList();
  }

  /** Whether holidays of the days shown are known. */
  public boolean isYearKnown() {
    return restDays.known(getDay());
  }

  public List<Integer> getHours() {
    return IntStream.range(LessonBlock.FIRST.getHour(), LAST_HOUR).boxed().toList();
  }

  /** How many lessons are shown. */
  public int getCount() {
    return getDays().stream().mapToInt(day -> day.blocks().size()).sum();
  }

  public String getPrevious() {
    return address(
        of("view"), isMonth() ? getDay().minusMonths(1) : getDay().minusDays(MonthDays.WEEK));
  }

  public String getNext() {
    return address(
        of("view"), isMonth() ? getDay().plusMonths(1) : getDay().plusDays(MonthDays.WEEK));
  }

  /** The address of another view or day, with the same filters. */
  public String address(String view, LocalDate day) {
    StringBuilder address = new StringBuilder("view=" + ("month".equals(view) ? "month" : "week"));
    address.append("&day=").append(day);
    for (String filter : List.of("session", "trainer", "venue", "divisionCode")) {
      String value = typed.text(filter);
      if (value != null && value.matches("\\d{1,18}")) {
        address.append('&').append(filter).append('=').append(value);
      }
    }
    return address.toString();
  }

  public FormProblems getProblems() {
    return problems;
  }

  public List<String> getConflicts() {
    return conflicts;
  }

  public String of(String name) {
    String given = request.getParameter(name);
    return given == null ? "" : given.strip();
  }
}
