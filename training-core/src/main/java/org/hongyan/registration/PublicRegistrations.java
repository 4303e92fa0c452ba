package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hongyan.idempotency.KeptAnswer;
import org.hongyan.registration.PublicApplications.Found;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.shared.Gathering;
import org.hongyan.shared.Gathering.Wish;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.Clash;

/**
 * Registers people without an account for published classes; a private link leads them back. Those
 * who want the same class at once are registered together, in the order in which they came.
 */
@ApplicationScoped
public class PublicRegistrations {

  /** So many are registered in one transaction, whose length all of them wait. */
  private static final int MOST_TOGETHER = 50;

  private static final int ATTEMPTS = 4;

  /** A registration with the secret of its private link, which is told once. */
  public record Receipt(RegistrationView registration, String token) {}

  /**
   * What became of a form.
   *
   * @param receipt null where it was done before, or refused
   * @param answer what is answered; null for a form without one
   * @param before whether that is what was answered before
   * @param refusal null where there is none
   */
  public record Outcome(Receipt receipt, KeptAnswer answer, boolean before, RuleViolation refusal) {

    static Outcome of(Receipt receipt, KeptAnswer answer) {
      return new Outcome(receipt, answer, false, null);
    }

    static Outcome before(KeptAnswer answer) {
      return new Outcome(null, answer, true, null);
    }

    static Outcome of(RuleViolation refusal) {
      return new Outcome(null, null, false, refusal);
    }
  }

  private final PublicApplications applications;
  private final Gathering<Long, PublicApplication, Outcome> gathering;

  @Inject
  public PublicRegistrations(PublicApplications applications, PublicAdmissions admissions) {
    this.applications = applications;
    this.gathering =
        new Gathering<>(MOST_TOGETHER, (session, together) -> admit(admissions, session, together));
  }

  protected PublicRegistrations() {
    this(null, null);
  }

  private static List<Outcome> admit(
      PublicAdmissions admissions, long session, List<PublicApplication> together) {
    try {
      return admissions.admit(session, together);
    } catch (RuleViolation refusal) {
      throw refusal;
    } catch (RuntimeException failure) {
      /* whoever is to blame for it, the others shall not suffer: each is done anew by itself */
      throw together.size() > 1 || Clash.caused(failure) ? new Clash(failure) : failure;
    }
  }

  /** As {@link #register(long, Trainee, boolean, String)}, with a link of the system's choice. */
  public Receipt register(long sessionId, Trainee trainee, boolean consented) {
    return register(sessionId, trainee, consented, null);
  }

  /**
   * Registers somebody who says who they are; the parameters are those of {@link PublicForm}.
   *
   * @throws RuleViolation 404 for what is not published; 429 {@code RATE_LIMITED}; else as {@link
   *     Registrations#register}
   */
  public Receipt register(long sessionId, Trainee trainee, boolean consented, String wished) {
    return register(PublicForm.page(sessionId, trainee, consented, wished)).receipt();
  }

  /**
   * Registers somebody, or gives the answer that was given to the request before.
   *
   * @return with no refusal
   * @throws RuleViolation as {@link #register(long, Trainee, boolean, String)}; 422 {@code
   *     IDEMPOTENCY_KEY_REUSED}
   */
  public Outcome register(PublicForm form) {
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(form, attempt > 1);
      } catch (Clash clash) {
        if (attempt == ATTEMPTS) {
          throw clash;
        }
      }
    }
  }

  private Outcome attempt(PublicForm form, boolean alone) {
    Found found = applications.find(form);
    if (found.before() != null) {
      return Outcome.before(found.before());
    }
    PublicApplication application = found.application();
    Outcome outcome =
        gathering.join(form.sessionId(), new Wish<>(application, application.marks(), alone));
    if (outcome.refusal() != null) {
      throw outcome.refusal();
    }
    return outcome;
  }
}
