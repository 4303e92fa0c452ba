package org.hongyan.plan.indicators;

import java.math.BigDecimal;
import java.util.List;
import org.hongyan.plan.Commitment;
import org.hongyan.plan.IndicatorLevel;
import org.hongyan.plan.IndicatorStatus;
import org.hongyan.plan.TargetOperator;
import org.hongyan.plan.TargetPeriod;
import org.hongyan.plan.TargetScope;

/**
 * How one indicator stands.
 *
 * @param year the year that {@code actual} is of, null for the whole plan so far
 * @param share whether {@code actual} is only the share of one year or division in a target set for
 *     all of them; no share of the target is allocated, so it is judged against the whole
 * @param persons different people beside person-times, null where people are not counted
 * @param attainment actual by lower bound; for targets of each county the share of counties that
 *     reached theirs
 * @param status judged on what a roster proves
 * @param statusWithAggregated what it would be with the head counts
 */
public record IndicatorReading(
    String code,
    Wording name,
    String category,
    String unit,
    IndicatorLevel level,
    TargetPeriod period,
    TargetOperator operator,
    BigDecimal lower,
    BigDecimal upper,
    boolean approximate,
    Commitment commitment,
    TargetScope scope,
    String measure,
    Integer year,
    boolean share,
    BigDecimal actual,
    BigDecimal aggregated,
    Long persons,
    BigDecimal attainment,
    IndicatorStatus status,
    IndicatorStatus statusWithAggregated,
    Rule countingRule,
    String sourceQuote,
    String sourceSection,
    int version,
    List<Part> parts,
    List<Wording> remarks) {

  /** How it is counted, in the version that holds on the day asked for. */
  public record Rule(int version, Wording text) {}

  /**
   * One year, or one division in one year. A target for the whole plan is not judged by years:
   * status is null there.
   *
   * @param judged whether it bears on the indicator's status; a functional zone is only shown
   */
  public record Part(
      int year,
      String divisionCode,
      BigDecimal actual,
      BigDecimal aggregated,
      Long persons,
      IndicatorStatus status,
      boolean judged) {}
}
