package org.hongyan.security;

import java.io.Serializable;
import java.util.Set;

/**
 * Who acts, as signed in.
 *
 * @param divisionCode the division that bounds this caller; null means the whole city
 * @param organisationId the organisation that bounds this caller; null means none
 */
public record Caller(
    Long accountId,
    String username,
    String name,
    Set<Role> roles,
    String divisionCode,
    Long organisationId)
    implements Serializable {

  /** Nobody: not signed in. */
  public static final Caller ANONYMOUS = new Caller(null, null, null, Set.of(), null, null);

  /** The product itself, at start-up: seeding and migrations. */
  public static final Caller SYSTEM =
      new Caller(null, "system", "system", Set.of(Role.values()), null, null);

  public Caller {
    roles = Set.copyOf(roles);
  }

  public boolean signedIn() {
    return username != null;
  }

  public boolean may(Permission permission) {
    return roles.stream().anyMatch(role -> role.may(permission));
  }

  /** Whether this caller sees one division or one organisation only. */
  public boolean scoped() {
    return divisionCode != null || organisationId != null;
  }
}
