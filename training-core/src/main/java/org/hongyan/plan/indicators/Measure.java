package org.hongyan.plan.indicators;

/** One way to yield an indicator's actual value; indicators name theirs. */
interface Measure {

  /**
   * The amount in one year, or in the whole plan so far where {@code year} is null; of one
   * division, or of all where {@code divisionCode} is null.
   */
  Amount amount(Integer year, String divisionCode);
}
