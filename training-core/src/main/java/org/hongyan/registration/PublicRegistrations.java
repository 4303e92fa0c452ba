package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.shared.RuleViolation;

/** Registers people without an account for published classes; a private link leads them back. */
@ApplicationScoped
public class PublicRegistrations {

  private final PublicApplications applications;
  private final SeatLine line;

  @Inject
  public PublicRegistrations(PublicApplications applications, SeatLine line) {
    this.applications = applications;
    this.line = line;
  }

  protected PublicRegistrations() {
    this(null, null);
  }

  /**
   * Registers somebody who says who they are; the parameters are those of {@link PublicForm}.
   *
   * @throws RuleViolation 404 for what is not published; 429 {@code RATE_LIMITED}; else as {@link
   *     AccountRegistrations#register}
   */
  public Receipt register(long sessionId, Trainee trainee, boolean consented, String wished) {
    return register(new PublicForm(sessionId, trainee, consented, wished), Answering.NONE)
        .receipt();
  }

  /**
   * Registers somebody, or gives the answer that was given to the request before.
   *
   * @return with no refusal
   * @throws RuleViolation as {@link #register(long, Trainee, boolean, String)}; 422 {@code
   *     IDEMPOTENCY_KEY_REUSED}
   */
  public Outcome register(PublicForm form, Answering answering) {
    return line.join(form.sessionId(), () -> applications.find(form, answering));
  }
}
