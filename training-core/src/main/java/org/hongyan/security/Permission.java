package org.hongyan.security;

/** What a caller may be allowed to do. Services name the one they need. */
public enum Permission {
  /** See plans, indicators, dashboard and masked evidence. */
  VIEW_FIGURES,
  /** Change plans and indicators, enter reported values. */
  MANAGE_PLAN,
  VIEW_SESSIONS,
  /** Create and change sessions and their timetables, in the own scope. */
  SCHEDULE,
  /** See what trainers are paid for the classes of the own scope. */
  VIEW_HONORARIA,
  /** See trainer pool, course catalogue, materials, bases and venues. */
  VIEW_RESOURCES,
  /** Nominate trainers; enter courses, materials and venues, in the own scope. */
  MANAGE_RESOURCES,
  /** Admit trainers, approve courses and materials, recognise bases: the city's decisions. */
  APPROVE_RESOURCES,
  /** See own lessons and answer invitations to teach. */
  TEACH,
  /** Apply for the trainer pool, for oneself. */
  JOIN_POOL,
  /** Register for classes, for oneself. */
  REGISTER,
  /** Admit trainees and decide on registrations, in the own scope. */
  ADMIT,
  /** See who is registered for classes of the own scope; names masked without VIEW_PERSONS. */
  VIEW_REGISTRATIONS,
  /** See people, masked. */
  VIEW_PERSONS,
  /** See one ID or phone number in full, with a reason, audited. */
  REVEAL_PERSONAL_DATA,
  /** Answer what people ask about their own data: correct, delete, refuse with a reason. */
  HANDLE_PRIVACY_REQUESTS,
  IMPORT_LEDGER,
  EXPORT_LEDGER,
  /** Export ledgers with full ID and phone numbers. */
  EXPORT_PERSONAL_DATA,
  VIEW_REFERENCE,
  MANAGE_REFERENCE,
  MANAGE_ACCOUNTS,
  /** See what mail was sent or is held, and send it again. */
  MANAGE_MESSAGES,
  /** Write what messages say, for everybody. */
  MANAGE_TEMPLATES,
  VIEW_AUDIT,
  /** Recount everything and report what does not agree. */
  CHECK_INVARIANTS
}
