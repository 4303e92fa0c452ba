package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongyan.person.Person;
import org.hongyan.person.PersonRegister;
import org.hongyan.registration.RegistrationEvent.Kind;
import org.hongyan.registration.RegistrationView.Warning;
import org.hongyan.registration.TraineeConflictCheck.TimeConflict;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.Clash;

/** Takes applicants into a class whose seats are open: the one way in, for all who register. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = RuleViolation.class)
public class Admissions {

  /** A registration with what the trainee should mind. */
  record Admitted(Registration registration, List<Warning> warnings) {}

  /**
   * Somebody who may be taken in.
   *
   * @param earlier the registration that is entered anew; empty for a first one
   */
  record Entrant(Applicant applicant, Optional<Registration> earlier, List<Warning> warnings) {}

  private final EntityManager entityManager;
  private final PersonRegister register;
  private final AudienceRules audience;
  private final PrivateLinks links;

  @Inject
  public Admissions(
      EntityManager entityManager,
      PersonRegister register,
      AudienceRules audience,
      PrivateLinks links) {
    this.entityManager = entityManager;
    this.register = register;
    this.audience = audience;
    this.links = links;
  }

  protected Admissions() {
    this(null, null, null, null);
  }

  /** The rules of the window; asked before anybody is looked up. */
  void demandOpen(TrainingSession session, Instant now) {
    new EntryRules(entityManager).demandOpen(session, now);
  }

  /**
   * Registers somebody, and enters who is not on record; all refusals come before anything is
   * written.
   *
   * @param token of the private link that is to be made; null for none
   * @param again whether somebody who was rejected may be registered anew
   * @throws Clash where the person was entered or deleted since they were looked up
   */
  Admitted admit(ClassSeats seats, Applicant applicant, String token, boolean again) {
    Entrant entrant = judge(seats, applicant, again);
    boolean fresh = applicant.fresh();
    if (fresh) {
      register.enter(applicant.person());
    }
    return take(seats, entrant, token, fresh);
  }

  /**
   * Refuses who may not be taken in, and locks who is on record; writes nothing.
   *
   * @throws Clash where the person was deleted since they were looked up
   */
  Entrant judge(ClassSeats seats, Applicant looked, boolean again) {
    TrainingSession session = seats.session();
    new EntryRules(entityManager).demandAudience(audience.of(session), looked);
    Optional<Registration> earlier = earlier(session, looked);
    earlier.ifPresent(registration -> demandReturnable(registration, again));
    Applicant applicant = looked.fresh() ? looked : locked(looked);
    Optional<TimeConflict> conflict =
        applicant.fresh()
            ? Optional.empty()
            : seats.conflicts().demand(session, applicant.person().id());
    applicant.settle();
    return new Entrant(
        applicant,
        earlier,
        conflict
            .map(one -> new Warning("TIME_CONFLICT_WARNED", List.of(one.title(), one.when())))
            .map(List::of)
            .orElse(List.of()));
  }

  /** Enters all who are not on record yet, at once. */
  void enter(List<Applicant> fresh) {
    register.enter(fresh.stream().map(Applicant::person).toList());
  }

  /**
   * Registers somebody who is on record by now.
   *
   * @param newcomer whether they were entered for it
   */
  Admitted take(ClassSeats seats, Entrant entrant, String token, boolean newcomer) {
    Applicant applicant = entrant.applicant();
    Registration registration =
        entrant
            .earlier()
            .orElseGet(() -> new Registration(seats.session().id(), applicant.person().id()));
    RegistrationState before = entrant.earlier().map(RegistrationState::of).orElse(null);
    enter(seats, registration, applicant);
    if (entrant.earlier().isEmpty()) {
      entityManager.persist(registration);
    }
    if (token != null) {
      links.make(registration.id(), token);
    }
    seats.registered(registration, before, kind(registration), token, newcomer);
    return new Admitted(registration, entrant.warnings());
  }

  private void enter(ClassSeats seats, Registration registration, Applicant applicant) {
    ApprovalStage stage = firstStage(seats.session(), applicant);
    Approval approval = stage == null ? Approval.NOT_REQUIRED : Approval.PENDING;
    registration.enter(applicant, approval, stage, seats.nextNumber(), seats.now());
    if (registration.admitted()) {
      seats.seatOrQueue(registration);
    }
  }

  private static Kind kind(Registration registration) {
    return switch (registration.seat()) {
      case CONFIRMED -> Kind.CONFIRMED;
      case WAITING -> Kind.WAITING;
      default -> Kind.RECEIVED;
    };
  }

  private Optional<Registration> earlier(TrainingSession session, Applicant applicant) {
    return applicant.fresh()
        ? Optional.empty()
        : entityManager
            .createQuery(
                "select r from Registration r"
                    + " where r.sessionId = :session and r.personId = :person",
                Registration.class)
            .setParameter("session", session.id())
            .setParameter("person", applicant.person().id())
            .getResultStream()
            .findFirst();
  }

  /** Locks who is on record: nobody is deleted meanwhile, or gets a seat elsewhere. */
  private Applicant locked(Applicant looked) {
    Long id = looked.person().id();
    Person person = looked.person();
    if (entityManager.contains(person)) {
      entityManager.refresh(person, LockModeType.PESSIMISTIC_WRITE);
    } else {
      person = entityManager.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
    if (person == null || person.erased()) {
      throw new Clash("person " + id + " was deleted");
    }
    return looked.as(person);
  }

  private static void demandReturnable(Registration registration, boolean again) {
    if (registration.active()) {
      throw new RuleViolation(RuleViolation.Kind.REFUSED, "ALREADY_REGISTERED");
    }
    if (registration.approval() == Approval.REJECTED && !again) {
      throw new RuleViolation(RuleViolation.Kind.REFUSED, "REGISTRATION_REJECTED");
    }
  }

  /** Who decides first; null where nobody has to. An organisation agrees to whom it names. */
  private ApprovalStage firstStage(TrainingSession session, Applicant applicant) {
    boolean organisation = session.admission().organisationApproval();
    if (organisation && applicant.source() != Source.NOMINATION) {
      return decides(applicant.organisationId())
          ? ApprovalStage.ORGANISATION
          : ApprovalStage.ORGANISER;
    }
    return session.admission().approvalRequired() ? ApprovalStage.ORGANISER : null;
  }

  /** Whether somebody signs in for the organisation. */
  private boolean decides(Long organisationId) {
    return organisationId != null
        && entityManager
                .createQuery(
                    "select count(a.id) from Account a where a.organisationId = :organisation"
                        + " and a.enabled = true",
                    Long.class)
                .setParameter("organisation", organisationId)
                .getSingleResult()
            > 0;
  }
}
