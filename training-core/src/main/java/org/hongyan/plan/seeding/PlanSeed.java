package org.hongyan.plan.seeding;

import static org.hongyan.shared.sheet.PackagedTable.constant;
import static org.hongyan.shared.sheet.PackagedTable.date;
import static org.hongyan.shared.sheet.PackagedTable.decimal;
import static org.hongyan.shared.sheet.PackagedTable.text;
import static org.hongyan.shared.sheet.PackagedTable.yes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.hongyan.plan.Commitment;
import org.hongyan.plan.CountingRule;
import org.hongyan.plan.Indicator;
import org.hongyan.plan.IndicatorLevel;
import org.hongyan.plan.Plan;
import org.hongyan.plan.PlanRemark;
import org.hongyan.plan.Target;
import org.hongyan.plan.TargetOperator;
import org.hongyan.plan.TargetPeriod;
import org.hongyan.plan.TargetScope;
import org.hongyan.shared.sheet.PackagedTable;

/**
 * Enters the plan that the product brings along, with its indicators, counting rules and remarks on
 * its own inconsistencies, into a database that holds no plan yet.
 */
@ApplicationScoped
public class PlanSeed {

  private final EntityManager entityManager;

  @Inject
  public PlanSeed(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected PlanSeed() {
    this(null);
  }

  /** Runs in the caller's transaction. */
  public void seed() {
    long plans =
        entityManager.createQuery("select count(p) from Plan p", Long.class).getSingleResult();
    if (plans > 0) {
      return;
    }
    CSVRecord row = PackagedTable.rows("plans.csv").get(0);
    Plan plan = plan(row);
    entityManager.persist(plan);
    entityManager.flush();
    for (CSVRecord indicator : PackagedTable.rows("plan-indicators.csv")) {
      entityManager.persist(indicator(plan.code(), indicator));
    }
    for (CSVRecord remark : PackagedTable.rows("plan-remarks.csv")) {
      entityManager.persist(remark(plan.code(), remark));
    }
    countingRules();
    entityManager.flush();
  }

  /** Of one measure, a later row is a later version. */
  private void countingRules() {
    Map<String, Integer> versions = new HashMap<>();
    for (CSVRecord row : PackagedTable.rows("counting-rules.csv")) {
      int version = versions.merge(text(row, "measure"), 1, Integer::sum);
      entityManager.persist(countingRule(row, version));
    }
  }

  private static Plan plan(CSVRecord row) {
    return new Plan(
        text(row, "code"),
        text(row, "name_zh"),
        text(row, "name_en"),
        date(row, "start_date"),
        date(row, "end_date"),
        text(row, "document"));
  }

  private static Indicator indicator(String planCode, CSVRecord row) {
    return new Indicator(
        planCode,
        text(row, "code"),
        (int) row.getRecordNumber(),
        text(row, "name_zh"),
        text(row, "name_en"),
        text(row, "category_zh"),
        text(row, "unit"),
        constant(IndicatorLevel.class, row, "level"),
        target(row),
        text(row, "measure"),
        text(row, "source_quote"),
        text(row, "source_section"));
  }

  private static Target target(CSVRecord row) {
    return new Target(
        constant(TargetPeriod.class, row, "period"),
        constant(TargetOperator.class, row, "operator"),
        decimal(row, "lower"),
        decimal(row, "upper"),
        yes(row, "approximate"),
        constant(Commitment.class, row, "commitment"),
        constant(TargetScope.class, row, "scope"));
  }

  private static PlanRemark remark(String planCode, CSVRecord row) {
    return new PlanRemark(
        planCode, text(row, "indicator_codes"), text(row, "text_zh"), text(row, "text_en"));
  }

  private static CountingRule countingRule(CSVRecord row, int version) {
    return new CountingRule(
        text(row, "measure"),
        version,
        date(row, "valid_from"),
        text(row, "text_zh"),
        text(row, "text_en"));
  }
}
