package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
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
  @Inject private HttpServletRequest request;
  private Figures shown;

  public Figures getShown() {
    if (shown == null) {
      shown = figures.figures(filter(), dimensions());
    }
    return shown;
  }

  public List<Row> getRows() {
    return getShown().groups().stream().map(this::row).toList();
  }

  /** The first dimension, by which the chart is drawn. */
  public boolean isByPlace() {
    return dimensions().equals(List.of(Dimension.DIVISION));
  }

  public String getGroupBy() {
    String asked = QueryValues.text(request.getParameter("groupBy"));
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

  public List<PlanChoice.Choice> getGroups() {
    return labels.groups().stream()
        .map(one -> new PlanChoice.Choice(one.code(), labels.group(one.code(), choice.locale())))
        .toList();
  }

  public List<PlanChoice.Choice> getTypes() {
    return labels.types().stream()
        .map(one -> new PlanChoice.Choice(one.code(), labels.type(one.code(), choice.locale())))
        .toList();
  }

  public List<PlanChoice.Choice> getLevels() {
    return Arrays.stream(SessionLevel.values())
        .map(one -> new PlanChoice.Choice(one.name(), Texts.label(choice.locale(), one)))
        .toList();
  }

  public String getGroup() {
    return QueryValues.text(request.getParameter("audienceGroup"));
  }

  public String getType() {
    return QueryValues.text(request.getParameter("sessionType"));
  }

  public String getLevel() {
    return QueryValues.text(request.getParameter("level"));
  }

  public LocalDate getFrom() {
    LocalDate asked = QueryValues.date("from", request.getParameter("from"));
    return asked == null ? choice.plan().startDate() : asked;
  }

  public LocalDate getTo() {
    LocalDate asked = QueryValues.date("to", request.getParameter("to"));
    return asked == null ? choice.plan().endDate() : asked;
  }

  private FigureFilter filter() {
    return new FigureFilter(
        getFrom(),
        getTo(),
        null,
        choice.getDivisionCode(),
        QueryValues.codes(getGroup()),
        getType(),
        QueryValues.level("level", getLevel()));
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
        .with("audienceGroup", either(group, Dimension.GROUP, getGroup()))
        .with("sessionType", either(group, Dimension.TYPE, getType()))
        .with("level", either(group, Dimension.LEVEL, getLevel()))
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
