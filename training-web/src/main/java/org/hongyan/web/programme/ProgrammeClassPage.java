package org.hongyan.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hongyan.registration.Vacancies;
import org.hongyan.session.PublishedSessions;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.session.timetable.PublishedLessons;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Surroundings;
import org.hongyan.web.common.MissingPages;

/** One published class: what, when, where, by whom and for whom. */
@Named
@RequestScoped
public class ProgrammeClassPage {

  /** The lessons of a day. */
  public record Day(LocalDate date, List<LessonView> lessons) {}

  private final PublishedSessions sessions;
  private final PublishedLessons lessons;
  private final Vacancies vacancies;
  private final HttpServletRequest request;
  private final Clock clock;
  private ProgrammeEntry entry;

  @Inject
  public ProgrammeClassPage(
      PublishedSessions sessions,
      PublishedLessons lessons,
      Vacancies vacancies,
      HttpServletRequest request,
      Clock clock) {
    this.sessions = sessions;
    this.lessons = lessons;
    this.vacancies = vacancies;
    this.request = request;
    this.clock = clock;
  }

  protected ProgrammeClassPage() {
    this(null, null, null, null, null);
  }

  /** Answers 404 to the address of a class that was not published. */
  public void open() throws IOException {
    try {
      getEntry();
    } catch (RuleViolation refusal) {
      MissingPages.answer();
    }
  }

  public ProgrammeEntry getEntry() {
    if (entry == null) {
      long id = MissingPages.id(request.getParameter("id"));
      entry = ProgrammeEntry.of(sessions.get(id), vacancies.situation(id), clock.instant());
    }
    return entry;
  }

  /** The timetable by day. */
  public List<Day> getDays() {
    Map<LocalDate, List<LessonView>> byDay =
        lessons.of(getEntry().session().id()).stream()
            .collect(
                Collectors.groupingBy(
                    lesson -> LocalDate.ofInstant(lesson.start(), Surroundings.ZONE),
                    TreeMap::new,
                    Collectors.toList()));
    return byDay.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList();
  }

  public List<PublishedLessons.Place> getPlaces() {
    return lessons.places(getEntry().session().id());
  }
}
