package org.hongyan.interest;

import org.hongyan.organisation.DivisionCode;
import org.hongyan.security.Caller;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/**
 * Whose demand exists for a caller (design, rule 8): that of the own division. People say where
 * they are, not at whom they work, so that organisers of one organisation have none.
 */
record DemandScope(String divisionCode) {

  static DemandScope of(Caller caller) {
    if (caller.organisationId() != null) {
      throw new RuleViolation(Kind.FORBIDDEN, "PERMISSION_MISSING");
    }
    return new DemandScope(caller.divisionCode());
  }

  boolean covers(String division) {
    return divisionCode == null || DivisionCode.covers(divisionCode, division);
  }

  /** What the codes of its divisions are like; null where all are meant. */
  String pattern() {
    return divisionCode == null ? null : divisionCode + "%";
  }
}
