package org.hongyan.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.database.FigureVersion;

/**
 * How each measure is counted, in all its versions. A figure prints the version that holds on its
 * day, so a new one never begins before the last.
 */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_FIGURES)
public class CountingRules {

  private final EntityManager entityManager;
  private final FigureVersion figures;
  private final AuditTrail audit;

  @Inject
  public CountingRules(EntityManager entityManager, FigureVersion figures, AuditTrail audit) {
    this.entityManager = entityManager;
    this.figures = figures;
    this.audit = audit;
  }

  protected CountingRules() {
    this(null, null, null);
  }

  /** All versions, by measure, the latest first. */
  public List<CountingRuleView> list() {
    return entityManager
        .createQuery(
            "select r from CountingRule r order by r.measure, r.ruleVersion desc",
            CountingRule.class)
        .getResultStream()
        .map(CountingRuleView::of)
        .toList();
  }

  /** The versions of one measure, the latest first; 404 for one that has none. */
  public List<CountingRuleView> of(String measure) {
    List<CountingRuleView> known =
        list().stream().filter(rule -> rule.measure().equals(measure)).toList();
    if (known.isEmpty()) {
      throw RuleViolation.notFound();
    }
    return known;
  }

  /**
   * Enters a new version of a counting rule; earlier versions stay.
   *
   * @param last the version that the editor saw last
   */
  @RequiresPermission(Permission.MANAGE_PLAN)
  public CountingRuleView renew(
      String measure, LocalDate validFrom, String zh, String en, Integer last) {
    figures.hold();
    CountingRuleView before = of(measure).get(0);
    PlanRules.checkRule(validFrom, zh, en);
    if (last == null) {
      throw RuleViolation.invalid(FieldViolation.of("version", "VERSION_MISSING"));
    }
    if (before.ruleVersion() != last) {
      throw new RuleViolation(Kind.REFUSED, "STALE_VERSION");
    }
    if (!validFrom.isAfter(before.validFrom())) {
      throw RuleViolation.invalid(
          FieldViolation.of("validFrom", "RULE_NOT_LATER", before.validFrom().toString()));
    }
    figures.bump();
    CountingRule next =
        new CountingRule(measure, before.ruleVersion() + 1, validFrom, zh.strip(), en.strip());
    entityManager.persist(next);
    entityManager.flush();
    CountingRuleView after = CountingRuleView.of(next);
    audit.record("COUNTING_RULE_RENEWED", "CountingRule", measure, null, null, before, after);
    return after;
  }
}
