package org.hongyan.plan;

import java.math.BigDecimal;

/** What the plan says of an indicator, as forms and the audit log show it. */
public record IndicatorState(
    String plan,
    String code,
    String nameZh,
    String nameEn,
    String category,
    String unit,
    String measure,
    TargetPeriod period,
    TargetOperator operator,
    BigDecimal lower,
    BigDecimal upper,
    boolean approximate,
    Commitment commitment,
    TargetScope scope,
    String sourceQuote,
    String sourceSection,
    int version) {

  static IndicatorState of(Indicator indicator) {
    Target target = indicator.target();
    return new IndicatorState(
        indicator.planCode(),
        indicator.code(),
        indicator.nameZh(),
        indicator.nameEn(),
        indicator.categoryZh(),
        indicator.unit(),
        indicator.measure(),
        target.period(),
        target.operator(),
        target.lower(),
        target.upper(),
        target.approximate(),
        target.commitment(),
        target.scope(),
        indicator.sourceQuote(),
        indicator.sourceSection(),
        indicator.version());
  }
}
