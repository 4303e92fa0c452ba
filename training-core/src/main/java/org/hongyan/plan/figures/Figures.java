package org.hongyan.plan.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Sums over person-times, and beside them, never mixed, over head counts without a roster.
 *
 * @param personTimes person-times that a roster proves
 * @param aggregated head counts without a roster
 * @param persons different people among the person-times
 * @param sessions different sessions among the person-times
 * @param aggregatedSessions different sessions among the head counts
 * @param hours class hours of 45 minutes attended, over the person-times
 */
public record Figures(
    long personTimes,
    long aggregated,
    long persons,
    long sessions,
    long aggregatedSessions,
    BigDecimal hours,
    List<Group> groups) {

  /** No rows at all. */
  public static final Figures NONE = new Figures(0, 0, 0, 0, 0, BigDecimal.ZERO, List.of());

  /**
   * The same for one combination of the dimensions asked for.
   *
   * @param key name of the dimension in lower case to its value
   */
  public record Group(
      Map<String, Object> key,
      long personTimes,
      long aggregated,
      long persons,
      long sessions,
      long aggregatedSessions) {}
}
