package org.hongyan.plan;

import java.math.BigDecimal;

/**
 * New bounds of an indicator.
 *
 * @param version the version that the editor saw
 */
public record TargetChange(
    TargetOperator operator,
    BigDecimal lower,
    BigDecimal upper,
    boolean approximate,
    int version) {}
