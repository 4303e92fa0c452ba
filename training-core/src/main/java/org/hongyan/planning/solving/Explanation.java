package org.hongyan.planning.solving;

import java.util.List;
import java.util.Map;

/**
 * Why a plan has the score that it has.
 *
 * @param rules each rule that is breached, the hard ones first
 * @param reasons what touches each class, by its number
 */
public record Explanation(
    int hardScore, int softScore, List<RuleScore> rules, Map<Integer, List<Reason>> reasons) {

  /**
   * A rule's share of the score.
   *
   * @param points at most 0
   * @param breaches how often it is breached
   */
  public record RuleScore(PlanRule rule, int points, int breaches) {}

  /**
   * A rule that a class breaches.
   *
   * @param others numbers of the classes that it breaches it with
   */
  public record Reason(PlanRule rule, List<Integer> others) {}
}
