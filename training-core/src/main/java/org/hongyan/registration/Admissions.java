package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    TrainingSession session = seats.session();
    new EntryRules(entityManager).demandAudience(audience.of(session), applicant);
    Optional<Registration> earlier = earlier(session, applicant);
    earlier.ifPresent(registration -> demandReturnable(registration, again));
    Optional<TimeConflict> conflict = conflict(seats, applicant);
    applicant.person().belongsTo(applicant.audienceGroup(), applicant.divisionCode());
    if (applicant.fresh()) {
      register.enter(applicant.person());
    }
    Registration registration =
        earlier.orElseGet(() -> new Registration(session.id(), applicant.person().id()));
    RegistrationState before = earlier.map(RegistrationState::of).orElse(null);
    enter(seats, registration, applicant);
    if (earlier.isEmpty()) {
      entityManager.persist(registration);
    }
    if (token != null) {
      links.make(registration.id(), token);
    }
    seats.done(
        new ClassSeats.Act(
            registration, ClassSeats.Act.REGISTERED, null, before, kind(registration), token));
    return new Admitted(
        registration,
        conflict
            .map(one -> new Warning("TIME_CONFLICT_WARNED", List.of(one.title(), one.when())))
            .map(List::of)
            .orElse(List.of()));
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
  private Optional<TimeConflict> conflict(ClassSeats seats, Applicant applicant) {
    if (applicant.fresh()) {
      return Optional.empty();
    }
    entityManager.refresh(applicant.person(), LockModeType.PESSIMISTIC_WRITE);
    if (applicant.person().erased()) {
      throw new Clash("person " + applicant.person().id() + " was deleted");
    }
    return seats.conflicts().demand(seats.session(), applicant.person().id());
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
