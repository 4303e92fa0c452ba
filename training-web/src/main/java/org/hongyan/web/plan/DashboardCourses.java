package org.hongyan.web.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongyan.plan.figures.Figures;
import org.hongyan.plan.indicators.IndicatorReading;

/** What the dashboard shows of person-times and classes against their targets. */
final class DashboardCourses {

  private final List<IndicatorReading> all;
  private final IndicatorViews views;

  DashboardCourses(List<IndicatorReading> all, IndicatorViews views) {
    this.all = all;
    this.views = views;
  }

  /** A person-time indicator through the years, with one year in front where it is given. */
  Dashboard.Course course(String measure, Integer year, Figures years) {
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

  /** The classes of a year by level and county. */
  List<Dashboard.ClassRow> classes(int year) {
    List<Dashboard.ClassRow> rows = new ArrayList<>();
    for (String measure : List.of("CITY_SESSIONS", "COUNTY_SESSIONS")) {
      IndicatorReading reading = find(all, measure);
      if (reading == null) {
        continue;
      }
      IndicatorView view = views.view(reading);
      view.parts().stream()
          .filter(part -> part.year() == year)
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

  /** What the plan asks of classes. */
  String note() {
    return classReadings()
        .map(views::view)
        .map(view -> view.name() + " " + view.targetText())
        .collect(Collectors.joining(" · "));
  }

  /** How classes are counted. */
  String rule() {
    return classReadings()
        .map(views::view)
        .map(IndicatorView::rule)
        .collect(Collectors.joining(" "));
  }

  private Stream<IndicatorReading> classReadings() {
    return Stream.of("CITY_SESSIONS", "COUNTY_SESSIONS")
        .map(measure -> find(all, measure))
        .filter(Objects::nonNull);
  }

  /** The first indicator that is measured so; null where the plan has none. */
  static IndicatorReading find(List<IndicatorReading> all, String measure) {
    return all.stream()
        .filter(reading -> reading.measure().equals(measure))
        .findFirst()
        .orElse(null);
  }
}
