package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hongyan.shared.RuleViolation;

/** Registers people with an account (报名): trainees themselves, organisers whom they name. */
@ApplicationScoped
public class AccountRegistrations {

  private final AccountApplications applications;
  private final SeatLine line;

  @Inject
  public AccountRegistrations(AccountApplications applications, SeatLine line) {
    this.applications = applications;
    this.line = line;
  }

  protected AccountRegistrations() {
    this(null, null);
  }

  /**
   * Registers somebody: an organiser whom they name, anybody else themselves.
   *
   * @throws RuleViolation 409 {@code REGISTRATION_WINDOW_CLOSED}, {@code ALREADY_REGISTERED},
   *     {@code NOT_IN_AUDIENCE}, {@code PREREQUISITE_MISSING}, {@code TIME_CONFLICT}
   */
  public RegistrationView register(long sessionId, RegistrationDraft draft) {
    return register(sessionId, draft, Answering.NONE).receipt().registration();
  }

  /**
   * Registers somebody, or gives the answer that was given to the request before.
   *
   * @return with no refusal
   * @throws RuleViolation as {@link #register(long, RegistrationDraft)}; 422 {@code
   *     IDEMPOTENCY_KEY_REUSED}
   */
  public Outcome register(long sessionId, RegistrationDraft draft, Answering answering) {
    return line.join(sessionId, () -> applications.find(sessionId, draft, answering));
  }
}
