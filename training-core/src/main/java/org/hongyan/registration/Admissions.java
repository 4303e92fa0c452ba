package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.hongyan.registration.RegistrationEvent.Kind;
import org.hongyan.registration.RegistrationView.Warning;
import org.hongyan.registration.TraineeConflictCheck.Clash;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.RuleViolation;

/** Takes applicants into a class whose seats are open: the one way in, for all who register. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = RuleViolation.class)
public class Admissions {

  /** A registration with what the trainee should mind. */
  record Admitted(Registration registration, List<Warning> warnings) {}

  private final EntityManager entityManager;
  private final PrivateLinks links;

  @Inject
  public Admissions(EntityManager entityManager, PrivateLinks links) {
    this.entityManager = entityManager;
    this.links = links;
  }

  protected Admissions() {
    this(null, null);
  }

  /** The rules of the window; asked before anybody is looked up or entered. */
  void demandOpen(ClassSeats seats) {
    new EntryRules(entityManager).demandOpen(seats.session(), seats.now());
  }

  /**
   * Registers somebody; all refusals come before anything is written.
   *
   * @param token of the private link that is to be made; null for none
   * @param again whether somebody who was rejected may be registered anew
   */
  Admitted admit(ClassSeats seats, Applicant applicant, String token, boolean again) {
    TrainingSession session = seats.session();
    new EntryRules(entityManager).demandAudience(session, applicant);
    Optional<Registration> earlier = earlier(session, applicant);
    earlier.ifPresent(registration -> demandReturnable(registration, again));
    Optional<Clash> clash = seats.conflicts().demand(session, applicant.person().id());
    Registration registration =
        earlier.orElseGet(() -> new Registration(session.id(), applicant.person().id()));
    RegistrationState before = earlier.map(RegistrationState::of).orElse(null);
    enter(seats, registration, applicant);
    if (earlier.isEmpty()) {
      entityManager.persist(registration);
    }
    applicant.person().belongsTo(applicant.audienceGroup(), applicant.divisionCode());
    if (token != null) {
      links.make(registration.id(), token);
    }
    seats.done(
        new ClassSeats.Act(registration, "REGISTERED", null, before, kind(registration), token));
    return new Admitted(
        registration,
        clash
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
    return entityManager
        .createQuery(
            "select r from Registration r where r.sessionId = :session and r.personId = :person",
            Registration.class)
        .setParameter("session", session.id())
        .setParameter("person", applicant.person().id())
        .getResultStream()
        .findFirst();
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
