package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hongyan.idempotency.KeyedRequests;
import org.hongyan.person.Person;
import org.hongyan.person.PersonReach;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.registration.SeatLine.Found;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.Requesters;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.RuleViolation.Kind;

/**
 * Looks up whom somebody with an account wants to be registered, before the class is locked. Writes
 * nothing.
 */
@ApplicationScoped
@Transactional
public class AccountApplications {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final SeatDesk desk;
  private final Admissions admissions;
  private final Applicants applicants;
  private final RegistrationReach reach;
  private final PersonReach people;
  private final KeyedRequests keys;
  private final Requesters requesters;

  @Inject
  public AccountApplications(
      EntityManager entityManager,
      CurrentCaller caller,
      SeatDesk desk,
      Admissions admissions,
      Applicants applicants,
      RegistrationReach reach,
      PersonReach people,
      KeyedRequests keys,
      Requesters requesters) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.desk = desk;
    this.admissions = admissions;
    this.applicants = applicants;
    this.reach = reach;
    this.people = people;
    this.keys = keys;
    this.requesters = requesters;
  }

  protected AccountApplications() {
    this(null, null, null, null, null, null, null, null, null);
  }

  /**
   * Looks up somebody.
   *
   * @throws RuleViolation as {@link AccountRegistrations#register}
   */
  Found find(long sessionId, RegistrationDraft draft, Answering answering) {
    try {
      return new Found(null, prepare(sessionId, draft, answering));
    } catch (RuleViolation refusal) {
      return Found.before(answering, keys, refusal);
    }
  }

  private Application prepare(long sessionId, RegistrationDraft draft, Answering answering) {
    boolean office = caller.get().may(Permission.ADMIT);
    if (!office) {
      caller.demand(Permission.REGISTER);
    }
    Entrance entrance = office ? Entrance.OFFICE : Entrance.ACCOUNT;
    TrainingSession session = desk.look(sessionId);
    reach.demand(entrance, session);
    admissions.demandOpen(session, desk.now());
    return new Application(
        entrance,
        office ? named(session, draft) : self(draft),
        draft.person(),
        null,
        false,
        answering,
        requesters.now());
  }

  private Applicant self(RegistrationDraft draft) {
    if (draft.personId() != null || draft.person() != null) {
      throw new RuleViolation(Kind.FORBIDDEN, "PERMISSION_MISSING");
    }
    Long personId = reach.personId();
    if (personId == null) {
      throw new RuleViolation(Kind.REFUSED, "ACCOUNT_WITHOUT_PERSON");
    }
    Person person = entityManager.find(Person.class, personId);
    return applicants.known(
        person, draft, reach.organisation(person.employer()), Source.SELF, true);
  }

  private Applicant named(TrainingSession session, RegistrationDraft draft) {
    new FieldChecks()
        .check("person", (draft.personId() == null) != (draft.person() == null), "VALUE_MISSING")
        .demand();
    Source source = reach.source(session);
    Applicant applicant =
        draft.person() == null ? recorded(draft, source) : stated(draft.person(), source);
    reach.demandOwn(session, applicant);
    return applicant;
  }

  private Applicant recorded(RegistrationDraft draft, Source source) {
    Person person =
        people.reaches(draft.personId())
            ? entityManager.find(Person.class, draft.personId())
            : null;
    if (person == null) {
      throw RuleViolation.invalid(FieldViolation.of("personId", "PERSON_ID_UNKNOWN"));
    }
    return applicants.known(person, draft, reach.organisation(person.employer()), source, false);
  }

  private Applicant stated(Trainee trainee, Source source) {
    return applicants.named(trainee, reach.organisation(trainee.organisation()), source, false);
  }
}
