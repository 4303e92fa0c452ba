package org.hongyan.plan.indicators;

import java.math.BigDecimal;

/**
 * What a measure yields for a span of time and place.
 *
 * @param actual what is proved, null where nothing can be known
 * @param aggregated what stands on head counts alone, null where that cannot be
 * @param persons different people, null where the measure does not count people
 * @param recorded whether anything at all is on record, so that a zero is a real zero
 */
public record Amount(BigDecimal actual, BigDecimal aggregated, Long persons, boolean recorded) {

  public static final Amount UNKNOWN = new Amount(null, null, null, false);

  /** What it would be with the head counts. */
  public BigDecimal withAggregated() {
    return actual == null || aggregated == null ? actual : actual.add(aggregated);
  }
}
