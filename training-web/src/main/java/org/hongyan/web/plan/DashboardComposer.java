package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hongyan.plan.IndicatorStatus;
import org.hongyan.plan.Plan;
import org.hongyan.plan.figures.Dimension;
import org.hongyan.plan.figures.FigureCache;
import org.hongyan.plan.figures.FigureFilter;
import org.hongyan.plan.figures.FigureScope;
import org.hongyan.plan.figures.Figures;
import org.hongyan.plan.figures.TrainingFigures;
import org.hongyan.plan.indicators.IndicatorReading;
import org.hongyan.plan.indicators.IndicatorReadings;
import org.hongyan.security.CurrentCaller;
import org.hongyan.shared.database.FigureVersion;

/** Composes the dashboard, or finds it composed already. */
@RequestScoped
@Transactional
public class DashboardComposer {

  /** What is asked of the dashboard. */
  record Question(
      String plan,
      LocalDate asOf,
      int year,
      String divisionCode,
      Locale locale,
      FigureScope scope) {}

  private static final Set<String> SHOWN_ABOVE =
      Set.of(
          "PERSON_TIMES_ALL_GROUPS",
          "PERSON_TIMES_ANNUAL_GROUPS",
          "CITY_SESSIONS",
          "COUNTY_SESSIONS",
          "REPORTED");

  @Inject private IndicatorReadings readings;
  @Inject private TrainingFigures figures;
  @Inject private CodeLabels labels;
  @Inject private DashboardBreakdowns breakdowns;
  @Inject private CurrentCaller caller;
  @Inject private FigureVersion version;
  @Inject private FigureCache cache;

  /** The dashboard of a plan on a day, with the details of one year. */
  public Dashboard dashboard(
      Plan plan, LocalDate asOf, int year, String divisionCode, Locale locale) {
    figures.demandReach(divisionCode);
    Question question =
        new Question(plan.code(), asOf, year, divisionCode, locale, FigureScope.of(caller.get()));
    return cache.get(version.current(), question, () -> compose(plan, question));
  }

  private Dashboard compose(Plan plan, Question question) {
    List<IndicatorReading> all =
        readings.read(plan.code(), question.asOf(), null, question.divisionCode());
    IndicatorViews views =
        new IndicatorViews(
            plan.code(),
            question.asOf(),
            question.divisionCode(),
            question.locale(),
            labels::division);
    FigureFilter inPlan =
        FigureFilter.between(plan.startDate(), until(plan, question))
            .inDivision(question.divisionCode());
    Figures years = figures.figures(inPlan, List.of(Dimension.YEAR));
    FigureFilter inYear = inPlan.inYear(question.year());
    DashboardCourses courses = new DashboardCourses(all, views);
    String total = code(all, "PERSON_TIMES_ALL_GROUPS");
    return new Dashboard(
        years.personTimes() == 0 && years.aggregated() == 0,
        all.size(),
        tally(all, question),
        courses.course("PERSON_TIMES_ALL_GROUPS", null, years),
        courses.course("PERSON_TIMES_ANNUAL_GROUPS", question.year(), years),
        courses.classes(question.year()),
        courses.note(),
        courses.rule(),
        breakdowns.places(inYear, total, question, views),
        breakdowns.groups(inYear, total, question),
        breakdowns.types(inYear, total, question),
        all.stream()
            .filter(reading -> !SHOWN_ABOVE.contains(reading.measure()))
            .map(views::view)
            .toList(),
        all.stream()
            .flatMap(reading -> reading.remarks().stream())
            .distinct()
            .map(remark -> remark.in(question.locale()))
            .toList());
  }

  private static LocalDate until(Plan plan, Question question) {
    return question.asOf().isBefore(plan.startDate())
        ? plan.startDate()
        : question.asOf().isBefore(plan.endDate()) ? question.asOf() : plan.endDate();
  }

  private static List<Dashboard.Tally> tally(List<IndicatorReading> all, Question question) {
    return Arrays.stream(IndicatorStatus.values())
        .map(
            status ->
                new Dashboard.Tally(
                    status,
                    all.stream().filter(reading -> reading.status() == status).count(),
                    Address.of("indicators")
                        .with("plan", question.plan())
                        .with("asOf", question.asOf())
                        .with("divisionCode", question.divisionCode())
                        .with("status", status)
                        .toString()))
        .filter(tally -> tally.count() > 0)
        .toList();
  }

  private static String code(List<IndicatorReading> all, String measure) {
    IndicatorReading reading = DashboardCourses.find(all, measure);
    return reading == null ? null : reading.code();
  }
}
