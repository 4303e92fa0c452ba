package org.hongyan.session;

import org.hongyan.security.Caller;
import org.hongyan.shared.database.Conditions;

/** Bounds a query over sessions, alias {@code s}, to what exists for a caller (design, rule 8). */
public final class SessionScope {

  private SessionScope() {}

  /** For queries whose own alias is the session's. */
  public static Conditions bound(Conditions conditions, Caller caller) {
    return bound(conditions, caller, "%s");
  }

  /**
   * For queries that ask for the session in a clause of their own.
   *
   * @param clause with {@code %s} where the session's condition belongs
   */
  public static Conditions bound(Conditions conditions, Caller caller, String clause) {
    if (caller.organisationId() != null) {
      return conditions.and(
          clause.formatted("s.hostOrganisationId = :ownOrganisation"),
          "ownOrganisation",
          caller.organisationId());
    }
    return conditions.and(
        clause.formatted("s.divisionCode = :ownDivision"), "ownDivision", caller.divisionCode());
  }
}
