package org.hongyan.plan;

import java.math.BigDecimal;

/**
 * What a form makes of an indicator; code and measure stay.
 *
 * @param category in the plan's own word
 * @param upper needed where the operator is a range, else left out
 * @param version the version that the editor saw
 */
public record IndicatorDraft(
    String nameZh,
    String nameEn,
    String category,
    String unit,
    TargetPeriod period,
    TargetOperator operator,
    BigDecimal lower,
    BigDecimal upper,
    boolean approximate,
    Commitment commitment,
    TargetScope scope,
    String sourceQuote,
    String sourceSection,
    Integer version) {

  Target target() {
    return new Target(
        period,
        operator,
        lower,
        operator == TargetOperator.RANGE ? upper : null,
        approximate,
        commitment,
        scope);
  }
}
