package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongyan.organisation.Division;
import org.hongyan.organisation.DivisionLevel;
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
    String total = code(all, "PERSON_TIMES_ALL_GROUPS");
    return new Dashboard(
        years.personTimes() == 0 && years.aggregated() == 0,
        all.size(),
        tally(all, question),
        course(all, "PERSON_TIMES_ALL_GROUPS", null, years, views),
        course(all, "PERSON_TIMES_ANNUAL_GROUPS", question.year(), years, views),
        classes(all, question, views),
        note(all, views),
        rule(all, views),
        places(inYear, total, question, views),
        groups(inYear, total, question),
        types(inYear, total, question),
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

  private static Dashboard.Course course(
      List<IndicatorReading> all,
      String measure,
      Integer year,
      Figures years,
      IndicatorViews views) {
    IndicatorReading reading = find(all, measure);
    if (reading == null) {
      return null;
    }
    IndicatorView view = views.view(reading);
    List<Dashboard.YearPart> parts = new ArrayList<>();
    BigDecimal cumulative = BigDecimal.ZERO;
    for (IndicatorView.Part part : view.parts()) {
      cumulative = cumulative.add(part.actual());
      parts.add(
          new Dashboard.YearPart(
              part.label(),
              part.actual(),
              cumulative,
              part.persons() == null ? group(years, part.year()).persons() : part.persons(),
              group(years, part.year()).sessions(),
              part.status(),
              part.href()));
    }
    IndicatorView.Part chosen =
        view.parts().stream()
            .filter(part -> year != null && part.year() == year)
            .findFirst()
            .orElse(null);
    return new Dashboard.Course(
        view.name(),
        view.source(),
        view.targetText(),
        view.lower(),
        chosen == null ? view.actual() : chosen.actual(),
        chosen == null ? view.aggregated() : chosen.aggregated(),
        view.persons() == null ? years.persons() : view.persons(),
        years.sessions(),
        view.unit(),
        chosen == null ? view.status() : chosen.status(),
        view.scale(),
        view.rule(),
        chosen == null ? view.proof() : chosen.href(),
        parts);
  }

  private static Figures.Group group(Figures years, int year) {
    return years.groups().stream()
        .filter(group -> ((Number) group.key().get("year")).intValue() == year)
        .findFirst()
        .orElse(new Figures.Group(Map.of(), 0, 0, 0, 0, 0));
  }

  private static List<Dashboard.ClassRow> classes(
      List<IndicatorReading> all, Question question, IndicatorViews views) {
    List<Dashboard.ClassRow> rows = new ArrayList<>();
    for (String measure : List.of("CITY_SESSIONS", "COUNTY_SESSIONS")) {
      IndicatorReading reading = find(all, measure);
      if (reading == null) {
        continue;
      }
      IndicatorView view = views.view(reading);
      view.parts().stream()
          .filter(part -> part.year() == question.year())
          .map(part -> row(part, view))
          .forEach(rows::add);
    }
    return rows;
  }

  private static Dashboard.ClassRow row(IndicatorView.Part part, IndicatorView view) {
    boolean city = part.divisionCode() == null;
    BigDecimal upper = view.upper() == null ? view.lower() : view.upper();
    BigDecimal scale = upper.max(part.actual()).multiply(new BigDecimal("1.3"));
    return new Dashboard.ClassRow(
        city ? view.name() : part.label(),
        city,
        part.actual(),
        view.lower(),
        view.upper(),
        scale,
        view.targetText(),
        part.status(),
        part.href());
  }

  private static String note(List<IndicatorReading> all, IndicatorViews views) {
    return classReadings(all)
        .map(views::view)
        .map(view -> view.name() + " " + view.targetText())
        .collect(Collectors.joining(" · "));
  }

  private static String rule(List<IndicatorReading> all, IndicatorViews views) {
    return classReadings(all)
        .map(views::view)
        .map(IndicatorView::rule)
        .collect(Collectors.joining(" "));
  }

  private static java.util.stream.Stream<IndicatorReading> classReadings(
      List<IndicatorReading> all) {
    return java.util.stream.Stream.of("CITY_SESSIONS", "COUNTY_SESSIONS")
        .map(measure -> find(all, measure))
        .filter(Objects::nonNull);
  }

  private List<Dashboard.Place> places(
      FigureFilter filter, String indicator, Question question, IndicatorViews views) {
    Map<Object, Figures.Group> groups =
        byKey(figures.figures(filter, List.of(Dimension.DIVISION)), Dimension.DIVISION);
    String own = question.scope().divisionCode();
    return labels.divisions().stream()
        .filter(division -> division.level() != DivisionLevel.CITY || has(groups, division))
        .filter(division -> own == null || own.equals(division.code()))
        .map(
            division -> {
              Figures.Group group = groups.getOrDefault(division.code(), NONE);
              return new Dashboard.Place(
                  division.code(),
                  division.shortName(),
                  group.personTimes(),
                  group.persons(),
                  group.sessions(),
                  views.proof(indicator, question.year(), division.code()));
            })
        .toList();
  }

  private static final Figures.Group NONE = new Figures.Group(Map.of(), 0, 0, 0, 0, 0);

  private static boolean has(Map<Object, Figures.Group> groups, Division division) {
    return groups.getOrDefault(division.code(), NONE).personTimes() > 0;
  }

  private List<Dashboard.GroupRow> groups(
      FigureFilter filter, String indicator, Question question) {
    Map<Object, Figures.Group> groups =
        byKey(figures.figures(filter, List.of(Dimension.GROUP)), Dimension.GROUP);
    return labels.groups().stream()
        .filter(group -> groups.containsKey(group.code()))
        .map(
            group ->
                new Dashboard.GroupRow(
                    labels.group(group.code(), question.locale()),
                    groups.get(group.code()).personTimes(),
                    groups.get(group.code()).persons(),
                    group.countsForPriorityGroups(),
                    group.countsForAnnualGroups(),
                    narrowed(indicator, question).with("audienceGroup", group.code()).toString()))
        .sorted((a, b) -> Long.compare(b.personTimes(), a.personTimes()))
        .toList();
  }

  private List<Dashboard.TypeRow> types(FigureFilter filter, String indicator, Question question) {
    Map<Object, Figures.Group> groups =
        byKey(figures.figures(filter, List.of(Dimension.TYPE)), Dimension.TYPE);
    return labels.types().stream()
        .filter(type -> groups.containsKey(type.code()))
        .map(
            type ->
                new Dashboard.TypeRow(
                    labels.type(type.code(), question.locale()),
                    groups.get(type.code()).personTimes(),
                    groups.get(type.code()).sessions(),
                    narrowed(indicator, question).with("sessionType", type.code()).toString()))
        .sorted((a, b) -> Long.compare(b.personTimes(), a.personTimes()))
        .toList();
  }

  private static Address narrowed(String indicator, Question question) {
    return Address.of("evidence")
        .with("plan", question.plan())
        .with("indicator", indicator)
        .with("asOf", question.asOf())
        .with("year", question.year())
        .with("divisionCode", question.divisionCode());
  }

  private static Map<Object, Figures.Group> byKey(Figures figures, Dimension dimension) {
    return figures.groups().stream()
        .collect(Collectors.toMap(group -> group.key().get(dimension.key()), group -> group));
  }

  private static String code(List<IndicatorReading> all, String measure) {
    IndicatorReading reading = find(all, measure);
    return reading == null ? null : reading.code();
  }

  private static IndicatorReading find(List<IndicatorReading> all, String measure) {
    return all.stream()
        .filter(reading -> reading.measure().equals(measure))
        .findFirst()
        .orElse(null);
  }
}
