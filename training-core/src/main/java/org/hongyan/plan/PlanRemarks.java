package org.hongyan.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.hongyan.audit.AuditTrail;
import org.hongyan.reference.ReferenceTable;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.FigureVersion;

/** Keeps what a plan says twice or differently, shown beside the figures it concerns. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_FIGURES)
public class PlanRemarks {

  private static final int LONGEST_CODES = 200;
  private static final int LONGEST_TEXT = 1000;

  private final EntityManager entityManager;
  private final Plans plans;
  private final ReferenceTable<PlanRemark, RemarkView> table;

  @Inject
  public PlanRemarks(
      EntityManager entityManager, Plans plans, FigureVersion figures, AuditTrail audit) {
    this.entityManager = entityManager;
    this.plans = plans;
    table =
        new ReferenceTable<>(
            entityManager,
            audit,
            new ReferenceTable.Kind<>(PlanRemark.class, "PLAN_REMARK", RemarkView::of),
            () -> figures.bump());
  }

  protected PlanRemarks() {
    this(null, null, null, null);
  }

  public Page<RemarkView> list(String plan, PageRequest request) {
    plans.get(plan);
    return table.list(new Conditions().and("e.planCode = :plan", "plan", plan), "e.id", request);
  }

  public RemarkView get(String plan, Long id) {
    RemarkView remark = table.get(id);
    if (!remark.plan().equals(plan)) {
      throw RuleViolation.notFound();
    }
    return remark;
  }

  @RequiresPermission(Permission.MANAGE_PLAN)
  public RemarkView add(String plan, RemarkDraft draft) {
    plans.get(plan);
    check(plan, draft);
    PlanRemark remark =
        new PlanRemark(plan, codes(draft), draft.textZh().strip(), draft.textEn().strip());
    return table.add(plan, remark);
  }

  @RequiresPermission(Permission.MANAGE_PLAN)
  public RemarkView revise(String plan, Long id, RemarkDraft draft) {
    get(plan, id);
    check(plan, draft);
    return table.revise(
        id,
        draft.version(),
        remark -> remark.revise(codes(draft), draft.textZh().strip(), draft.textEn().strip()));
  }

  @RequiresPermission(Permission.MANAGE_PLAN)
  public void remove(String plan, Long id, Integer version) {
    get(plan, id);
    table.remove(id, version, List.of());
  }

  private static String codes(RemarkDraft draft) {
    return String.join(" ", draft.indicatorCodes().strip().split("[\\s,]+"));
  }

  private void check(String plan, RemarkDraft draft) {
    FieldChecks checks =
        new FieldChecks()
            .text("indicatorCodes", draft.indicatorCodes(), LONGEST_CODES)
            .text("textZh", draft.textZh(), LONGEST_TEXT)
            .text("textEn", draft.textEn(), LONGEST_TEXT);
    checks.demand();
    Set<String> known =
        Set.copyOf(
            entityManager
                .createQuery(
                    "select i.code from Indicator i where i.planCode = :plan", String.class)
                .setParameter("plan", plan)
                .getResultList());
    for (String code : codes(draft).split(" ")) {
      checks.check("indicatorCodes", known.contains(code), "INDICATOR_UNKNOWN", code);
    }
    checks.demand();
  }
}
