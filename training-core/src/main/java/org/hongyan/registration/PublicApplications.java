package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.hongyan.idempotency.KeyedRequests;
import org.hongyan.person.ResidentNumber;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.registration.SeatLine.Found;
import org.hongyan.security.RateLimit;
import org.hongyan.security.Requester;
import org.hongyan.security.Requesters;
import org.hongyan.security.crypto.KeyedHash;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Words;

/**
 * Looks up who sends a form, before their class is locked: many wait for that lock when
 * registration opens. Writes nothing.
 */
@ApplicationScoped
@Transactional
public class PublicApplications {

  private final SeatDesk desk;
  private final Admissions admissions;
  private final Applicants applicants;
  private final RegistrationReach reach;
  private final KeyedRequests keys;
  private final RateLimit limit;
  private final KeyedHash hash;
  private final Requesters requesters;

  @Inject
  public PublicApplications(
      SeatDesk desk,
      Admissions admissions,
      Applicants applicants,
      RegistrationReach reach,
      KeyedRequests keys,
      RateLimit limit,
      KeyedHash hash,
      Requesters requesters) {
    this.desk = desk;
    this.admissions = admissions;
    this.applicants = applicants;
    this.reach = reach;
    this.keys = keys;
    this.limit = limit;
    this.hash = hash;
    this.requesters = requesters;
  }

  protected PublicApplications() {
    this(null, null, null, null, null, null, null, null);
  }

  /**
   * Looks up a form.
   *
   * @throws RuleViolation as {@link PublicRegistrations#register(PublicForm, Answering)}
   */
  Found find(PublicForm form, Answering answering) {
    try {
      return new Found(null, prepare(form, answering));
    } catch (RuleViolation refusal) {
      return Found.before(answering, keys, refusal);
    }
  }

  private Application prepare(PublicForm form, Answering answering) {
    Trainee trainee = form.trainee();
    if (given(trainee.idNumber())) {
      limit.demand(
          RateLimit.REGISTRATION_PERSON, hash.of(ResidentNumber.spelling(trainee.idNumber())));
    }
    TrainingSession session = desk.look(form.sessionId());
    reach.demand(Entrance.FORM, session);
    admissions.demandOpen(session, desk.now());
    Applicant applicant =
        applicants.named(
            trainee,
            reach.organisation(trainee.organisation()),
            Source.PUBLIC,
            form.consented(),
            whole(trainee, form.consented()));
    Requester requester = requesters.now();
    if (applicant.fresh()) {
      requester.language().ifPresent(chosen -> applicant.person().reads(chosen.toLanguageTag()));
    }
    return new Application(
        Entrance.FORM,
        applicant,
        trainee,
        form.wished(),
        reachable(applicant, trainee),
        answering,
        requester);
  }

  /** An address may become the person's if they have none yet, and it is theirs by the phone. */
  private boolean reachable(Applicant applicant, Trainee trainee) {
    return Words.orNull(trainee.mail()) != null
        && applicants.reachable(applicant.person(), trainee);
  }

  /** What is asked of people whom nobody vouches for. */
  private static FieldChecks whole(Trainee trainee, boolean consented) {
    return new FieldChecks()
        .check("person.idNumber", given(trainee.idNumber()), "VALUE_MISSING")
        .check("person.phone", given(trainee.phone()), "VALUE_MISSING")
        .check("consent", consented, "CONSENT_MISSING");
  }

  private static boolean given(String text) {
    return text != null && !text.isBlank();
  }
}
