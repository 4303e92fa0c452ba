package org.hongyan.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.database.FigureVersion;

/**
 * Keeps plans: a new one begins as a copy, targets and counting rules change with their history.
 */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_FIGURES)
public class Plans {

  private static final String REPORTED = "REPORTED";

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final FigureVersion figures;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public Plans(
      EntityManager entityManager,
      CurrentCaller caller,
      FigureVersion figures,
      AuditTrail audit,
      Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.figures = figures;
    this.audit = audit;
    this.clock = clock;
  }

  protected Plans() {
    this(null, null, null, null, null);
  }

  /** All plans, the earliest first. */
  public List<Plan> list() {
    return entityManager
        .createQuery("select p from Plan p order by p.startDate, p.code", Plan.class)
        .getResultList();
  }

  /**
   * The plan that is meant where none is named: the latest that has begun and in whose period a
   * class is recorded, so that a plan just made does not hide the one being evaluated; else the
   * latest that has begun, else the last of all.
   */
  public Plan current() {
    LocalDate today = LocalDate.now(clock);
    return entityManager
        .createQuery(
            "select p from Plan p where p.startDate <= :today and exists (select s.id from"
                + " TrainingSession s where s.endDate between p.startDate and p.endDate)"
                + " order by p.startDate desc",
            Plan.class)
        .setParameter("today", today)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .or(() -> list().stream().filter(p -> !p.startDate().isAfter(today)).reduce((a, b) -> b))
        .or(() -> list().stream().reduce((a, b) -> b))
        .orElseThrow(RuleViolation::notFound);
  }

  public Plan get(String code) {
    Plan plan = code == null ? null : entityManager.find(Plan.class, code);
    if (plan == null) {
      throw RuleViolation.notFound();
    }
    return plan;
  }

  public Indicator indicator(String planCode, String code) {
    return entityManager
        .createQuery(
            "select i from Indicator i where i.planCode = :plan and i.code = :code",
            Indicator.class)
        .setParameter("plan", planCode)
        .setParameter("code", code)
        .getResultStream()
        .findFirst()
        .orElseThrow(RuleViolation::notFound);
  }

  /** Code of the first indicator that is measured so; null where the plan has none. */
  public String ofMeasure(String planCode, String measure) {
    return entityManager
        .createQuery(
            "select i.code from Indicator i where i.planCode = :plan and i.measure = :measure"
                + " order by i.position",
            String.class)
        .setParameter("plan", planCode)
        .setParameter("measure", measure)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  /** What was reported for an indicator, the latest first. */
  public List<ReportedValue> reportedValues(Indicator indicator) {
    return entityManager
        .createQuery(
            "select v from ReportedValue v where v.indicatorId = :indicator"
                + " order by v.asOf desc, v.id desc",
            ReportedValue.class)
        .setParameter("indicator", indicator.id())
        .getResultList();
  }

  /** Makes a plan with the indicators and remarks of {@code from}. */
  @RequiresPermission(Permission.MANAGE_PLAN)
  public Plan copy(String from, PlanCopy copy) {
    Plan model = get(from);
    PlanRules.check(copy);
    if (entityManager.find(Plan.class, copy.code()) != null) {
      throw new RuleViolation(Kind.REFUSED, "PLAN_CODE_TAKEN", copy.code());
    }
    Plan plan =
        new Plan(
            copy.code(),
            copy.nameZh(),
            copy.nameEn(),
            copy.startDate(),
            copy.endDate(),
            copy.document());
    entityManager.persist(plan);
    entityManager.flush();
    entityManager
        .createQuery("select i from Indicator i where i.planCode = :plan", Indicator.class)
        .setParameter("plan", model.code())
        .getResultList()
        .forEach(indicator -> entityManager.persist(indicator.copyTo(plan.code())));
    figures.bump();
    audit.record("PLAN_COPIED", "Plan", plan.code(), null, null, model.code(), plan.code());
    return plan;
  }

  /** Changes an indicator's bounds, unless somebody else has changed it meanwhile. */
  @RequiresPermission(Permission.MANAGE_PLAN)
  public Indicator retarget(String planCode, String code, TargetChange change) {
    Indicator indicator = indicator(planCode, code);
    PlanRules.check(change);
    if (indicator.version() != change.version()) {
      throw new RuleViolation(Kind.REFUSED, "STALE_VERSION");
    }
    String before = bounds(indicator);
    indicator.retarget(change.operator(), change.lower(), change.upper(), change.approximate());
    figures.bump();
    audit.record(
        "TARGET_CHANGED",
        "Indicator",
        planCode + "/" + code,
        null,
        null,
        before,
        bounds(indicator));
    return indicator;
  }

  /** Enters a new version of a counting rule; earlier versions stay. */
  @RequiresPermission(Permission.MANAGE_PLAN)
  public CountingRule renewRule(String measure, LocalDate validFrom, String zh, String en) {
    List<CountingRule> known =
        entityManager
            .createQuery(
                "select r from CountingRule r where r.measure = :measure"
                    + " order by r.ruleVersion desc",
                CountingRule.class)
            .setParameter("measure", measure)
            .getResultList();
    if (known.isEmpty()) {
      throw RuleViolation.notFound();
    }
    PlanRules.checkRule(validFrom, zh, en);
    CountingRule last = known.get(0);
    CountingRule next = new CountingRule(measure, last.ruleVersion() + 1, validFrom, zh, en);
    entityManager.persist(next);
    figures.bump();
    audit.record("COUNTING_RULE_RENEWED", "CountingRule", measure, null, null, last.textZh(), zh);
    return next;
  }

  /** Enters the value of an indicator that nothing here can count, with the document for it. */
  @RequiresPermission(Permission.MANAGE_PLAN)
  public ReportedValue report(
      String planCode, String code, BigDecimal value, LocalDate asOf, String document) {
    Plan plan = get(planCode);
    Indicator indicator = indicator(planCode, code);
    if (!indicator.measure().equals(REPORTED)) {
      throw new RuleViolation(Kind.REFUSED, "INDICATOR_NOT_REPORTED");
    }
    PlanRules.checkReport(plan, value, asOf, document, LocalDate.now(clock));
    ReportedValue reported =
        new ReportedValue(
            indicator.id(),
            asOf,
            value,
            document.strip(),
            caller.get().username(),
            clock.instant());
    entityManager.persist(reported);
    figures.bump();
    audit.record(
        "VALUE_REPORTED",
        "Indicator",
        planCode + "/" + code,
        null,
        document.strip(),
        null,
        value.toPlainString() + " @ " + asOf);
    return reported;
  }

  /** Whether values are reported for it rather than counted. */
  public static boolean reported(String measure) {
    return REPORTED.equals(measure);
  }

  private static String bounds(Indicator indicator) {
    Target target = indicator.target();
    return target.operator() + " " + target.lower() + " " + target.upper();
  }

  static FieldViolation missing(String field) {
    return FieldViolation.of(field, "VALUE_MISSING");
  }
}
