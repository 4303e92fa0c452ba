package org.hongyan.registration;

import org.hongyan.idempotency.KeptAnswer;
import org.hongyan.shared.RuleViolation;

/**
 * What became of somebody who wanted to be registered.
 *
 * @param receipt null where it was done before, or refused
 * @param answer what is answered; null where nobody asked for one
 * @param before whether that is what was answered before
 * @param refusal null where there is none
 */
public record Outcome(Receipt receipt, KeptAnswer answer, boolean before, RuleViolation refusal) {

  static Outcome of(Receipt receipt, KeptAnswer answer) {
    return new Outcome(receipt, answer, false, null);
  }

  static Outcome before(KeptAnswer answer) {
    return new Outcome(null, answer, true, null);
  }

  static Outcome of(RuleViolation refusal) {
    return new Outcome(null, null, false, refusal);
  }
}
