package org.hongyan.plan.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hongyan.organisation.Division;
import org.hongyan.plan.CountingRule;
import org.hongyan.plan.Indicator;
import org.hongyan.plan.Plan;
import org.hongyan.plan.PlanRemark;
import org.hongyan.plan.Target;
import org.hongyan.plan.figures.FigureCache;
import org.hongyan.plan.figures.FigureScope;
import org.hongyan.plan.figures.TrainingFigures;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.database.FigureVersion;

/** Reads how all indicators of a plan stand on a day, for one year or division where asked. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_FIGURES)
public class IndicatorReadings {

  private record Question(
      String plan, LocalDate asOf, Integer year, String divisionCode, FigureScope scope) {}

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final FigureVersion version;
  private final FigureCache cache;
  private final TrainingFigures figures;
  private final Clock clock;

  @Inject
  public IndicatorReadings(
      EntityManager entityManager,
      CurrentCaller caller,
      FigureVersion version,
      FigureCache cache,
      TrainingFigures figures,
      Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.version = version;
    this.cache = cache;
    this.figures = figures;
    this.clock = clock;
  }

  protected IndicatorReadings() {
    this(null, null, null, null, null, null);
  }

  /**
   * All indicators in the order of the plan.
   *
   * @param asOf the day at whose close they are read; where null, today or the plan's end,
   *     whichever is earlier
   */
  public List<IndicatorReading> read(
      String planCode, LocalDate asOf, Integer year, String divisionCode) {
    Plan plan = plan(planCode);
    figures.demandReach(divisionCode);
    demandYear(plan, year);
    LocalDate day = asOf == null ? defaultAsOf(plan) : asOf;
    Question question =
        new Question(planCode, day, year, divisionCode, FigureScope.of(caller.get()));
    return cache.get(version.current(), question, () -> readAll(plan, question));
  }

  /** One indicator of the same. */
  public IndicatorReading read(
      String planCode, String code, LocalDate asOf, Integer year, String divisionCode) {
    return read(planCode, asOf, year, divisionCode).stream()
        .filter(reading -> reading.code().equals(code))
        .findFirst()
        .orElseThrow(RuleViolation::notFound);
  }

  /** Today, or the plan's end once that has passed. */
  public LocalDate defaultAsOf(Plan plan) {
    LocalDate today = LocalDate.now(clock);
    return today.isBefore(plan.endDate()) ? today : plan.endDate();
  }

  public Plan plan(String code) {
    Plan plan = code == null ? null : entityManager.find(Plan.class, code);
    if (plan == null) {
      throw RuleViolation.notFound();
    }
    return plan;
  }

  private static void demandYear(Plan plan, Integer year) {
    if (year != null && (year < plan.startDate().getYear() || year > plan.endDate().getYear())) {
      throw RuleViolation.invalid(
          FieldViolation.of(
              "year",
              "YEAR_OUTSIDE_PLAN",
              String.valueOf(plan.startDate().getYear()),
              String.valueOf(plan.endDate().getYear())));
    }
  }

  private List<IndicatorReading> readAll(Plan plan, Question question) {
    Measurements measurements =
        new MeasurementQueries(
                entityManager, plan, question.asOf(), question.divisionCode(), question.scope())
            .run();
    ReadingComposer.Frame frame =
        new ReadingComposer.Frame(
            new Span(plan.startDate(), plan.endDate()),
            question.asOf(),
            question.year(),
            question.divisionCode() != null || question.scope().divisionCode() != null,
            places());
    List<CountingRule> rules = rules(question.asOf());
    List<PlanRemark> remarks = remarks(plan.code());
    return indicators(plan.code()).stream()
        .map(indicator -> reading(indicator, frame, measurements, rules, remarks))
        .toList();
  }

  private static IndicatorReading reading(
      Indicator indicator,
      ReadingComposer.Frame frame,
      Measurements measurements,
      List<CountingRule> rules,
      List<PlanRemark> remarks) {
    Measure measure = measurements.measure(indicator.measure(), indicator.id());
    ReadingComposer.Outcome outcome = new ReadingComposer(frame, indicator, measure).compose();
    Target target = indicator.target();
    return new IndicatorReading(
        indicator.code(),
        new Wording(indicator.nameZh(), indicator.nameEn()),
        indicator.categoryZh(),
        indicator.unit(),
        indicator.level(),
        target.period(),
        target.operator(),
        plain(target.lower()),
        target.upper() == null ? null : plain(target.upper()),
        target.approximate(),
        target.commitment(),
        target.scope(),
        indicator.measure(),
        outcome.year(),
        outcome.share(),
        outcome.amount().actual(),
        outcome.amount().aggregated(),
        outcome.amount().persons(),
        outcome.attainment(),
        outcome.status(),
        outcome.statusWithAggregated(),
        rule(indicator.measure(), rules),
        indicator.sourceQuote(),
        indicator.sourceSection(),
        indicator.version(),
        outcome.parts(),
        remarksOn(indicator.code(), remarks));
  }

  private static IndicatorReading.Rule rule(String measure, List<CountingRule> rules) {
    return rules.stream()
        .filter(rule -> rule.measure().equals(measure))
        .findFirst()
        .map(
            rule ->
                new IndicatorReading.Rule(
                    rule.ruleVersion(), new Wording(rule.textZh(), rule.textEn())))
        .orElse(null);
  }

  private static List<Wording> remarksOn(String code, List<PlanRemark> remarks) {
    return remarks.stream()
        .filter(remark -> Arrays.asList(remark.indicatorCodes().split(" ")).contains(code))
        .map(remark -> new Wording(remark.textZh(), remark.textEn()))
        .toList();
  }

  private static java.math.BigDecimal plain(java.math.BigDecimal value) {
    return new java.math.BigDecimal(value.stripTrailingZeros().toPlainString());
  }

  private List<Indicator> indicators(String planCode) {
    return entityManager
        .createQuery(
            "select i from Indicator i where i.planCode = :plan order by i.position",
            Indicator.class)
        .setParameter("plan", planCode)
        .getResultList();
  }

  private List<CountingRule> rules(LocalDate asOf) {
    return entityManager
        .createQuery(
            "select r from CountingRule r where r.validFrom <= :day order by r.ruleVersion desc",
            CountingRule.class)
        .setParameter("day", asOf)
        .getResultList();
  }

  private List<PlanRemark> remarks(String planCode) {
    return entityManager
        .createQuery(
            "select r from PlanRemark r where r.planCode = :plan order by r.id", PlanRemark.class)
        .setParameter("plan", planCode)
        .getResultList();
  }

  private List<Division> places() {
    return entityManager
        .createQuery(
            "select d from Division d where d.level in"
                + " (org.hongyan.organisation.DivisionLevel.COUNTY,"
                + " org.hongyan.organisation.DivisionLevel.FUNCTIONAL_ZONE) order by d.code",
            Division.class)
        .getResultList();
  }
}
