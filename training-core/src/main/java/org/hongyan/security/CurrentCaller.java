package org.hongyan.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** The caller of this request. The edge sets it; services ask it. */
@RequestScoped
public class CurrentCaller {

  private Caller caller = Caller.ANONYMOUS;
  private String address = "";

  public Caller get() {
    return caller;
  }

  /** The network address from which the request came; empty for the product itself. */
  public String address() {
    return address;
  }

  public void enter(Caller who, String from) {
    caller = who;
    address = from == null ? "" : from;
  }

  /** Refuses a caller who lacks {@code permission}. */
  public void demand(Permission permission) {
    if (!caller.signedIn()) {
      throw new RuleViolation(Kind.UNAUTHENTICATED, "NOT_SIGNED_IN");
    }
    if (!caller.may(permission)) {
      throw new RuleViolation(Kind.FORBIDDEN, "PERMISSION_MISSING");
    }
  }

  /** Whether a row of this division and host organisation exists for the caller (rule 8). */
  public boolean reaches(String divisionCode, Long hostOrganisationId) {
    if (caller.organisationId() != null) {
      return caller.organisationId().equals(hostOrganisationId);
    }
    return caller.divisionCode() == null || Objects.equals(caller.divisionCode(), divisionCode);
  }

  /** Hides a row outside the caller's scope as if it did not exist (rule 8). */
  public void demandReach(String divisionCode, Long hostOrganisationId) {
    if (!reaches(divisionCode, hostOrganisationId)) {
      throw RuleViolation.notFound();
    }
  }

  /**
   * Refuses to write a row that everybody may read but only its own division may change. The city
   * may change each.
   */
  public void demandOwn(String divisionCode) {
    if (caller.divisionCode() != null && !caller.divisionCode().equals(divisionCode)) {
      throw new RuleViolation(Kind.FORBIDDEN, "OUTSIDE_OWN_DIVISION");
    }
  }
}
