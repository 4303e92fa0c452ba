package org.hongyan.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.audit.AuditTrail;
import org.hongyan.reference.ReferenceTable;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.database.FigureVersion;

/** Keeps plans: a new one begins as a copy. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_FIGURES)
public class Plans {

  private static final String REPORTED = "REPORTED";

  private final EntityManager entityManager;
  private final FigureVersion figures;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public Plans(EntityManager entityManager, FigureVersion figures, AuditTrail audit, Clock clock) {
    this.entityManager = entityManager;
    this.figures = figures;
    this.audit = audit;
    this.clock = clock;
  }

  protected Plans() {
    this(null, null, null, null);
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

  /** What is reported for an indicator and holds, the latest first. */
  public List<ReportedValue> reportedValues(Indicator indicator) {
    return entityManager
        .createQuery(
            "select v from ReportedValue v where v.indicatorId = :indicator"
                + " and v.withdrawnAt is null order by v.asOf desc, v.id desc",
            ReportedValue.class)
        .setParameter("indicator", indicator.id())
        .getResultList();
  }

  /**
   * Makes a plan with the indicators of {@code from}; its remarks stay, they speak of its own text.
   */
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
    audit.record(
        "PLAN_COPIED", "Plan", plan.code(), null, null, PlanView.of(model), PlanView.of(plan));
    return plan;
  }

  /** Changes names, period and document, unless somebody else has changed them meanwhile. */
  @RequiresPermission(Permission.MANAGE_PLAN)
  public PlanView revise(String code, PlanRevision revision) {
    PlanRules.check(
        new PlanCopy(
            code,
            revision.nameZh(),
            revision.nameEn(),
            revision.startDate(),
            revision.endDate(),
            revision.document()));
    return new ReferenceTable<>(
            entityManager,
            audit,
            new ReferenceTable.Kind<>(Plan.class, "PLAN", PlanView::of),
            figures::bump)
        .revise(
            code,
            revision.version(),
            plan ->
                plan.revise(
                    revision.nameZh().strip(),
                    revision.nameEn().strip(),
                    revision.startDate(),
                    revision.endDate(),
                    revision.document()));
  }

  /** Whether values are reported for it rather than counted. */
  public static boolean reported(String measure) {
    return REPORTED.equals(measure);
  }

  static FieldViolation missing(String field) {
    return FieldViolation.of(field, "VALUE_MISSING");
  }
}
