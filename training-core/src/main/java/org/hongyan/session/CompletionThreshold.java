package org.hongyan.session;

import java.math.BigDecimal;

/** Which share of its lessons completes a class; the organiser may lay down another one. */
public final class CompletionThreshold {

  /** 80 %: a convention, no rule says so (domain notes, 3.3). */
  public static final BigDecimal USUAL = new BigDecimal("0.8000");

  /**
   * For classes of cadres: leave must not exceed one seventh of the hours (Regulations on Cadre
   * Education and Training, 2023), so six sevenths are needed.
   */
  public static final BigDecimal CADRES = new BigDecimal("0.8571");

  private CompletionThreshold() {}
}
