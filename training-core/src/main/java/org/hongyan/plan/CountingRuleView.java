package org.hongyan.plan;

import java.time.LocalDate;

/**
 * One version of a counting rule.
 *
 * @param validFrom first day whose figures print it
 */
public record CountingRuleView(
    String measure, int ruleVersion, LocalDate validFrom, String textZh, String textEn) {

  static CountingRuleView of(CountingRule rule) {
    return new CountingRuleView(
        rule.measure(), rule.ruleVersion(), rule.validFrom(), rule.textZh(), rule.textEn());
  }
}
