package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hongyan.organisation.Division;
import org.hongyan.organisation.DivisionLevel;
import org.hongyan.plan.figures.Dimension;
import org.hongyan.plan.figures.FigureFilter;
import org.hongyan.plan.figures.Figures;
import org.hongyan.plan.figures.TrainingFigures;

/** What the dashboard shows of one year by division, group and kind of class. */
@RequestScoped
public class DashboardBreakdowns {

  private static final Figures.Group NONE = new Figures.Group(Map.of(), 0, 0, 0, 0, 0);

  @Inject private TrainingFigures figures;
  @Inject private CodeLabels labels;

  /** By division: all that may hold classes, and the city where it has figures. */
  List<Dashboard.Place> places(
      FigureFilter filter,
      String indicator,
      DashboardComposer.Question question,
      IndicatorViews views) {
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

  private static boolean has(Map<Object, Figures.Group> groups, Division division) {
    return groups.getOrDefault(division.code(), NONE).personTimes() > 0;
  }

  /** By group of trainees, the largest first. */
  List<Dashboard.GroupRow> groups(
      FigureFilter filter, String indicator, DashboardComposer.Question question) {
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

  /** By kind of class, the largest first. */
  List<Dashboard.TypeRow> types(
      FigureFilter filter, String indicator, DashboardComposer.Question question) {
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

  private static Address narrowed(String indicator, DashboardComposer.Question question) {
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
}
