package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hongyan.plan.Plans;
import org.hongyan.plan.figures.Dimension;
import org.hongyan.plan.figures.FigureFilter;
import org.hongyan.plan.figures.Figures;
import org.hongyan.plan.figures.TrainingFigures;
import org.hongyan.session.SessionLevel;
import org.hongyan.shared.Texts;

/** Explores person-times by place, group, type, year and host. */
@Named("personTimesPage")
@RequestScoped
public class PersonTimesPage {

  /** One combination, with names instead of codes. */
  public record Row(String label, String code, Figures.Group sums, String href) {}

  @Inject private TrainingFigures figures;
  @Inject private Plans plans;
  @Inject private CodeLabels labels;
  @Inject private PlanChoice choice;
  @Inject private RowFilters filters;
  private Figures shown;

  public Figures getShown() {
    if (shown == null) {
      shown = filters.answer(() -> figures.figures(filter(), dimensions()), Figures.NONE);
    }
    return shown;
  }

  /** Asks before anything is shown, so that the page can still be refused as a whole. */
  public void open() {
    getShown();
  }

  public List<Row> getRows() {
    return getShown().groups().stream().map(this::row).toList();
  }

  /** The first dimension, by which the chart is drawn. */
  public boolean isByPlace() {
    return getGroupBy().equals(Dimension.DIVISION.key());
  }

  public String getGroupBy() {
    String asked = filters.of("groupBy");
    return asked == null ? Dimension.DIVISION.key() : asked;
  }

  public List<PlanChoice.Choice> getBreakdowns() {
    return Arrays.stream(Dimension.values())
        .map(
            one ->
                new PlanChoice.Choice(
                    one.key(), Texts.text(choice.locale(), "person-times.by." + one.key())))
        .toList();
  }

  public LocalDate getFrom() {
    LocalDate asked = QueryValues.date("from", filters.of("from"));
    return asked == null ? choice.plan().startDate() : asked;
  }

  public LocalDate getTo() {
    LocalDate asked = QueryValues.date("to", filters.of("to"));
    return asked == null ? choice.plan().endDate() : asked;
  }

  private FigureFilter filter() {
    return new FigureFilter(
        getFrom(),
        getTo(),
        null,
        choice.getDivisionCode(),
        QueryValues.codes(filters.getGroup()),
        filters.getType(),
        filters.level());
  }

  private List<Dimension> dimensions() {
    return Dimension.list(getGroupBy());
  }

  private Row row(Figures.Group group) {
    String label =
        dimensions().stream()
            .map(dimension -> name(dimension, group.key().get(dimension.key())))
            .collect(Collectors.joining(" · "));
    Object division = group.key().get(Dimension.DIVISION.key());
    return new Row(label, division == null ? null : division.toString(), group, proof(group));
  }

  /** The evidence of one combination; none for what evidence cannot be narrowed to. */
  private String proof(Figures.Group group) {
    boolean byHost = group.key().containsKey(Dimension.HOST.key());
    boolean otherDates =
        !getFrom().equals(choice.plan().startDate()) || !getTo().equals(choice.plan().endDate());
    if (byHost || otherDates) {
      return null;
    }
    return Address.of("evidence")
        .with("plan", choice.getPlan())
        .with("indicator", plans.ofMeasure(choice.getPlan(), "PERSON_TIMES_ALL_GROUPS"))
        .with("asOf", getTo())
        .with("year", group.key().get(Dimension.YEAR.key()))
        .with("divisionCode", either(group, Dimension.DIVISION, choice.getDivisionCode()))
        .with("audienceGroup", either(group, Dimension.GROUP, filters.getGroup()))
        .with("sessionType", either(group, Dimension.TYPE, filters.getType()))
        .with("level", either(group, Dimension.LEVEL, filters.getLevel()))
        .toString();
  }

  private static Object either(Figures.Group group, Dimension dimension, String filter) {
    return group.key().getOrDefault(dimension.key(), filter);
  }

  private String name(Dimension dimension, Object value) {
    Locale locale = choice.locale();
    if (value == null) {
      return Texts.text(locale, "person-times.unknown");
    }
    String code = value.toString();
    return switch (dimension) {
      case DIVISION -> labels.division(code);
      case GROUP -> labels.group(code, locale);
      case TYPE -> labels.type(code, locale);
      case LEVEL -> Texts.label(locale, SessionLevel.valueOf(code));
      case YEAR, HOST -> code;
    };
  }
}
