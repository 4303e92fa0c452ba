package org.hongyan.account;

import java.time.Instant;
import java.util.List;
import org.hongyan.security.Role;

/** An account as administrators see it. */
public record AccountView(
    Long id,
    String username,
    String name,
    List<Role> roles,
    String divisionCode,
    Long organisationId,
    boolean enabled,
    boolean mustChangePassword,
    Instant lockedUntil,
    Instant lastSignInAt,
    int version) {

  static AccountView of(Account account) {
    return new AccountView(
        account.id(),
        account.username(),
        account.name(),
        account.scope().roles().stream().sorted().toList(),
        account.scope().divisionCode(),
        account.scope().organisationId(),
        account.enabled(),
        account.mustChangePassword(),
        account.lockedUntil(),
        account.lastSignInAt(),
        account.version());
  }

  /** What the audit log keeps of it. */
  Audited audited() {
    return new Audited(username, name, roles, divisionCode, organisationId, enabled);
  }

  record Audited(
      String username,
      String name,
      List<Role> roles,
      String divisionCode,
      Long organisationId,
      boolean enabled) {}
}
