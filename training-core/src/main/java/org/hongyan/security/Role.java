package org.hongyan.security;

import static org.hongyan.security.Permission.ADMIT;
import static org.hongyan.security.Permission.APPROVE_RESOURCES;
import static org.hongyan.security.Permission.CHECK_INVARIANTS;
import static org.hongyan.security.Permission.EXPORT_LEDGER;
import static org.hongyan.security.Permission.EXPORT_PERSONAL_DATA;
import static org.hongyan.security.Permission.HANDLE_PRIVACY_REQUESTS;
import static org.hongyan.security.Permission.IMPORT_LEDGER;
import static org.hongyan.security.Permission.JOIN_POOL;
import static org.hongyan.security.Permission.MANAGE_ACCOUNTS;
import static org.hongyan.security.Permission.MANAGE_MESSAGES;
import static org.hongyan.security.Permission.MANAGE_PLAN;
import static org.hongyan.security.Permission.MANAGE_REFERENCE;
import static org.hongyan.security.Permission.MANAGE_RESOURCES;
import static org.hongyan.security.Permission.MANAGE_TEMPLATES;
import static org.hongyan.security.Permission.REGISTER;
import static org.hongyan.security.Permission.REVEAL_PERSONAL_DATA;
import static org.hongyan.security.Permission.SCHEDULE;
import static org.hongyan.security.Permission.TEACH;
import static org.hongyan.security.Permission.VIEW_AUDIT;
import static org.hongyan.security.Permission.VIEW_FIGURES;
import static org.hongyan.security.Permission.VIEW_HONORARIA;
import static org.hongyan.security.Permission.VIEW_PERSONS;
import static org.hongyan.security.Permission.VIEW_REFERENCE;
import static org.hongyan.security.Permission.VIEW_REGISTRATIONS;
import static org.hongyan.security.Permission.VIEW_RESOURCES;
import static org.hongyan.security.Permission.VIEW_SESSIONS;

import java.util.Set;

/** The roles of the design, section 6, each with what it may do. Duties of office are separate. */
public enum Role {
  /** Accounts and settings, no business data. */
  SYSTEM_ADMIN(
      VIEW_REFERENCE,
      MANAGE_REFERENCE,
      MANAGE_ACCOUNTS,
      MANAGE_MESSAGES,
      MANAGE_TEMPLATES,
      CHECK_INVARIANTS),
  /** The audit log, and nothing to write. */
  AUDITOR(VIEW_AUDIT, VIEW_REFERENCE, CHECK_INVARIANTS),
  CITY_ORGANISER(
      VIEW_FIGURES,
      MANAGE_PLAN,
      VIEW_SESSIONS,
      SCHEDULE,
      ADMIT,
      VIEW_REGISTRATIONS,
      VIEW_HONORARIA,
      VIEW_RESOURCES,
      MANAGE_RESOURCES,
      APPROVE_RESOURCES,
      VIEW_PERSONS,
      REVEAL_PERSONAL_DATA,
      HANDLE_PRIVACY_REQUESTS,
      IMPORT_LEDGER,
      EXPORT_LEDGER,
      EXPORT_PERSONAL_DATA,
      VIEW_REFERENCE,
      MANAGE_MESSAGES,
      MANAGE_TEMPLATES,
      CHECK_INVARIANTS),
  /** One division. */
  COUNTY_ORGANISER(
      VIEW_FIGURES,
      VIEW_SESSIONS,
      SCHEDULE,
      ADMIT,
      VIEW_REGISTRATIONS,
      VIEW_HONORARIA,
      VIEW_RESOURCES,
      MANAGE_RESOURCES,
      VIEW_PERSONS,
      REVEAL_PERSONAL_DATA,
      HANDLE_PRIVACY_REQUESTS,
      IMPORT_LEDGER,
      EXPORT_LEDGER,
      VIEW_REFERENCE,
      MANAGE_MESSAGES),
  /** One organisation. */
  HOST_ORGANISER(
      VIEW_FIGURES,
      VIEW_SESSIONS,
      SCHEDULE,
      ADMIT,
      VIEW_REGISTRATIONS,
      VIEW_HONORARIA,
      VIEW_RESOURCES,
      VIEW_PERSONS,
      IMPORT_LEDGER,
      EXPORT_LEDGER,
      VIEW_REFERENCE,
      MANAGE_MESSAGES),
  /** All figures, masked evidence, reports. */
  OFFICIAL(
      VIEW_FIGURES,
      VIEW_SESSIONS,
      VIEW_REGISTRATIONS,
      VIEW_HONORARIA,
      VIEW_RESOURCES,
      EXPORT_LEDGER,
      VIEW_REFERENCE),
  /** Own lessons. */
  TRAINER(VIEW_REFERENCE, TEACH, JOIN_POOL, REGISTER),
  /** Own things. */
  TRAINEE(VIEW_REFERENCE, JOIN_POOL, REGISTER);

  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    this.permissions = Set.of(permissions);
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
