package org.hongyan.account;

import java.util.Set;
import org.hongyan.security.Role;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;

/**
 * What an account may do and how far it reaches (rule 8).
 *
 * @param divisionCode given exactly where the account is a county organiser's
 * @param organisationId given exactly where the account is a host organiser's
 */
public record AccountScope(Set<Role> roles, String divisionCode, Long organisationId) {

  public AccountScope {
    roles = roles == null ? Set.of() : Set.copyOf(roles);
    divisionCode = divisionCode == null || divisionCode.isBlank() ? null : divisionCode.strip();
  }

  /** Of the whole city. */
  public static AccountScope of(Role role) {
    return new AccountScope(Set.of(role), null, null);
  }

  /** Refuses what cannot be: no role, a scope that no role has, or powers that must be apart. */
  void demandSound() {
    if (roles.isEmpty()) {
      throw refused("roles", "ROLE_MISSING");
    }
    if (roles.contains(Role.SYSTEM_ADMIN) && roles.size() > 1) {
      throw refused("roles", "ROLES_MUST_BE_APART");
    }
    if (roles.contains(Role.AUDITOR) && roles.size() > 1) {
      throw refused("roles", "ROLES_MUST_BE_APART");
    }
    if (roles.contains(Role.COUNTY_ORGANISER) != (divisionCode != null)) {
      throw refused("divisionCode", "SCOPE_DIVISION");
    }
    if (roles.contains(Role.HOST_ORGANISER) != (organisationId != null)) {
      throw refused("organisationId", "SCOPE_ORGANISATION");
    }
  }

  private static RuleViolation refused(String field, String code) {
    return RuleViolation.invalid(FieldViolation.of(field, code));
  }
}
