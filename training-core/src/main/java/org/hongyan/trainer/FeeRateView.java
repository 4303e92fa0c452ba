package org.hongyan.trainer;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A rate as lists and forms show it. */
public record FeeRateView(
    Long id,
    String scheme,
    String feeClass,
    BigDecimal yuanPerHour,
    String source,
    LocalDate validFrom,
    LocalDate validTo,
    int version) {

  static FeeRateView of(FeeRate rate) {
    return new FeeRateView(
        rate.id(),
        rate.scheme(),
        rate.feeClass(),
        rate.yuanPerHour(),
        rate.source(),
        rate.validity().from(),
        rate.validity().to(),
        rate.version());
  }
}
