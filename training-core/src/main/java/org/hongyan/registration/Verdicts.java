package org.hongyan.registration;

import jakarta.persistence.EntityManager;
import java.time.format.DateTimeFormatter;
import org.hongyan.registration.RegistrationEvent.Kind;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.Reason;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Surroundings;

/**
 * What can be decided on a registration while its class is locked. Each refuses before it changes
 * anything, so that of several some may be refused; seats that fall free are given by {@link
 * ClassSeats#promote} afterwards.
 */
final class Verdicts {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final EntityManager entityManager;
  private final RegistrationReach reach;
  private final ClassSeats seats;

  Verdicts(EntityManager entityManager, RegistrationReach reach, ClassSeats seats) {
    this.entityManager = entityManager;
    this.reach = reach;
    this.seats = seats;
  }

  private TrainingSession session() {
    return seats.session();
  }

  /** Agrees: the trainee's organisation passes on, the organiser of the class admits. */
  void approve(Registration registration) {
    boolean last = lastWord(registration) || !session().admission().approvalRequired();
    registration.demandPending();
    RegistrationState before = RegistrationState.of(registration);
    if (last) {
      seats.conflicts().demand(session(), registration.personId());
      registration.approve();
      seats.seatOrQueue(registration);
      seats.done(registration, "REGISTRATION_APPROVED", null, before, approved(registration));
    } else {
      registration.pass();
      seats.done(registration, "REGISTRATION_PASSED_ON", null, before, null);
    }
  }

  private static Kind approved(Registration registration) {
    return registration.seat() == Seat.CONFIRMED ? Kind.APPROVED : Kind.WAITING;
  }

  /** Does not admit, or takes the admission back. */
  void reject(Registration registration, String reason) {
    lastWord(registration);
    String why = Reason.stated(reason);
    RegistrationState before = RegistrationState.of(registration);
    registration.reject(why);
    seats.done(registration, "REGISTRATION_REJECTED", why, before, Kind.REJECTED);
  }

  /** Whether the caller has the last word; one who has no word does not see the registration. */
  private boolean lastWord(Registration registration) {
    if (reach.organises(session())) {
      return true;
    }
    if (!reach.sends(registration, session())) {
      throw RuleViolation.notFound();
    }
    if (registration.entry().stage() != ApprovalStage.ORGANISATION) {
      throw new RuleViolation(RuleViolation.Kind.REFUSED, "REGISTRATION_NOT_PENDING");
    }
    return false;
  }

  /** Whether the caller acts for the office that organises or sends. */
  boolean office(Registration registration) {
    return reach.organises(session()) || reach.sends(registration, session());
  }

  /** Cancels: an office at any time before the class ends, a trainee until the deadline. */
  void cancel(Registration registration, boolean office, String reason) {
    session().demandOpen();
    if (!office) {
      demandInTime();
    }
    String why = Reason.stated(reason);
    RegistrationState before = RegistrationState.of(registration);
    registration.cancel(why);
    seats.done(registration, "REGISTRATION_CANCELLED", why, before, Kind.CANCELLED);
  }

  private void demandInTime() {
    var until = new ClassTimes(entityManager).cancellableUntil(session());
    if (!seats.now().isBefore(until)) {
      throw new RuleViolation(
          RuleViolation.Kind.REFUSED,
          "CANCELLATION_CLOSED",
          MOMENT.format(until.atZone(Surroundings.ZONE)));
    }
  }

  /** Takes the seat that is offered, unless something clashes by now. */
  void accept(Registration registration) {
    RegistrationState before = RegistrationState.of(registration);
    registration.accept(seats.now());
    seats.conflicts().demand(session(), registration.personId());
    seats.done(registration, "OFFER_ACCEPTED", null, before, Kind.CONFIRMED);
  }
}
