package org.hongyan.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hongyan.audit.AuditTrail;
import org.hongyan.reference.ReferenceTable;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.database.FigureVersion;

/** Keeps what a plan says of its indicators: names, quotes and targets. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_FIGURES)
public class Indicators {

  private final Plans plans;
  private final ReferenceTable<Indicator, IndicatorState> table;

  @Inject
  public Indicators(
      EntityManager entityManager, Plans plans, FigureVersion figures, AuditTrail audit) {
    this.plans = plans;
    table =
        new ReferenceTable<>(
            entityManager,
            audit,
            new ReferenceTable.Kind<>(Indicator.class, "INDICATOR", IndicatorState::of),
            () -> figures.bump());
  }

  protected Indicators() {
    this(null, null, null, null);
  }

  public IndicatorState get(String plan, String code) {
    return IndicatorState.of(plans.indicator(plan, code));
  }

  /** Changes names, quote and target, unless somebody else has changed them meanwhile. */
  @RequiresPermission(Permission.MANAGE_PLAN)
  public IndicatorState revise(String plan, String code, IndicatorDraft draft) {
    Indicator indicator = plans.indicator(plan, code);
    PlanRules.check(draft);
    return table.revise(indicator.id(), draft.version(), kept -> kept.revise(draft));
  }

  /** Changes an indicator's bounds alone; period, commitment and scope stay. */
  @RequiresPermission(Permission.MANAGE_PLAN)
  public IndicatorState retarget(String plan, String code, TargetChange change) {
    Indicator indicator = plans.indicator(plan, code);
    PlanRules.check(change);
    return table.revise(
        indicator.id(),
        change.version(),
        kept ->
            kept.retarget(change.operator(), change.lower(), change.upper(), change.approximate()));
  }
}
