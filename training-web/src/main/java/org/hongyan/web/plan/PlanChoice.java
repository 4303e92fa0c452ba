package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hongyan.plan.Plan;
import org.hongyan.plan.Plans;
import org.hongyan.plan.indicators.IndicatorReadings;
import org.hongyan.security.CurrentCaller;
import org.hongyan.web.common.Language;

/** The plan, day, year and division that a page's address chooses, and what can be chosen. */
@Named("choice")
@RequestScoped
@Transactional
public class PlanChoice {

  /** Something to choose, by code and name. */
  public record Choice(String code, String name) {}

  @Inject private HttpServletRequest request;
  @Inject private Plans plans;
  @Inject private IndicatorReadings readings;
  @Inject private CodeLabels labels;
  @Inject private CurrentCaller caller;
  @Inject private Language language;
  private List<Plan> all;
  private Plan plan;

  public String getPlan() {
    return plan().code();
  }

  public String getPlanName() {
    return name(plan());
  }

  public List<Choice> getPlans() {
    return all().stream().map(one -> new Choice(one.code(), name(one))).toList();
  }

  /** The day asked for, else today or the plan's last day. */
  public LocalDate getAsOf() {
    LocalDate asked = QueryValues.date("asOf", request.getParameter("asOf"));
    return asked == null ? readings.defaultAsOf(plan()) : asked;
  }

  /** The year asked for; null for all of them. */
  public Integer getChosenYear() {
    Integer asked = QueryValues.number("year", request.getParameter("year"));
    boolean inPlan =
        asked != null
            && asked >= plan().startDate().getYear()
            && asked <= plan().endDate().getYear();
    return inPlan ? asked : null;
  }

  /** The year asked for, else the latest that has begun. */
  public int getYear() {
    int last = Math.min(plan().endDate().getYear(), getAsOf().getYear());
    Integer asked = getChosenYear();
    return asked != null ? asked : Math.max(plan().startDate().getYear(), last);
  }

  public List<Integer> getYears() {
    return IntStream.rangeClosed(plan().startDate().getYear(), plan().endDate().getYear())
        .boxed()
        .toList();
  }

  public String getDivisionCode() {
    return QueryValues.text(request.getParameter("divisionCode"));
  }

  /** The divisions within the caller's reach. */
  public List<Choice> getDivisions() {
    String own = caller.get().divisionCode();
    return labels.divisions().stream()
        .filter(division -> own == null || own.equals(division.code()))
        .map(division -> new Choice(division.code(), division.name()))
        .toList();
  }

  public Plan plan() {
    if (plan == null) {
      String asked = QueryValues.text(request.getParameter("plan"));
      plan = asked == null ? plans.current() : plans.get(asked);
    }
    return plan;
  }

  public Locale locale() {
    return language.getLocale();
  }

  /** Makes indicators readable for what is chosen. */
  public IndicatorViews views() {
    return new IndicatorViews(getPlan(), getAsOf(), getDivisionCode(), locale(), labels::division);
  }

  private List<Plan> all() {
    if (all == null) {
      all = plans.list();
    }
    return all;
  }

  private String name(Plan one) {
    return CodeLabels.english(locale()) ? one.nameEn() : one.nameZh();
  }
}
