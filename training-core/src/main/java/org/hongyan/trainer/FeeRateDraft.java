package org.hongyan.trainer;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rate as a document gives it.
 *
 * @param scheme the rulebook
 * @param feeClass taken when it is entered, and kept
 * @param yuanPerHour after tax, for one teaching hour
 * @param validTo the last day, included; null where it is open
 * @param version of the state that was changed; null for a new one
 */
public record FeeRateDraft(
    String scheme,
    String feeClass,
    BigDecimal yuanPerHour,
    String source,
    LocalDate validFrom,
    LocalDate validTo,
    Integer version) {}
