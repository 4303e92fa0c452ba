package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.format.DateTimeFormatter;
import org.hongyan.account.TokenText;
import org.hongyan.registration.RegistrationEvent.Kind;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.Reason;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Surroundings;

/**
 * What becomes of a registration: approved, rejected, cancelled, an offered seat taken. Approval
 * and seat are two states; a free seat goes to the next one at once.
 */
@ApplicationScoped
@Transactional
public class RegistrationDecisions {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final SeatDesk desk;
  private final RegistrationReach reach;
  private final RegistrationViews views;

  @Inject
  public RegistrationDecisions(
      EntityManager entityManager,
      CurrentCaller caller,
      SeatDesk desk,
      RegistrationReach reach,
      RegistrationViews views) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.desk = desk;
    this.reach = reach;
    this.views = views;
  }

  protected RegistrationDecisions() {
    this(null, null, null, null, null);
  }

  /** A registration under the lock of its class. */
  private record Locked(Registration registration, ClassSeats seats, RegistrationState before) {
    TrainingSession session() {
      return seats.session();
    }
  }

  private Locked locked(Registration found) {
    if (found == null) {
      throw RuleViolation.notFound();
    }
    ClassSeats seats = desk.open(found.sessionId());
    entityManager.flush();
    entityManager.refresh(found);
    return new Locked(found, seats, RegistrationState.of(found));
  }

  private Registration found(long id) {
    return entityManager.find(Registration.class, id);
  }

  /** One registration: of a class of the own scope, of the own people, or the own one. */
  public RegistrationView get(long id) {
    demandSignedIn();
    Registration registration = found(id);
    if (registration == null) {
      throw RuleViolation.notFound();
    }
    TrainingSession session = entityManager.find(TrainingSession.class, registration.sessionId());
    if (!reach.organises(session)
        && !reach.sends(registration, session)
        && !reach.isOwn(registration)) {
      throw RuleViolation.notFound();
    }
    return views.of(registration);
  }

  private void demandSignedIn() {
    if (!caller.get().may(Permission.ADMIT)) {
      caller.demand(Permission.REGISTER);
    }
  }

  /**
   * Agrees. The trainee's organisation passes it on; the organiser of the class admits, in place of
   * the organisation as well.
   */
  @RequiresPermission(Permission.ADMIT)
  public RegistrationView approve(long id) {
    Locked locked = locked(found(id));
    Registration registration = locked.registration();
    boolean whole = demandDecider(locked) || !locked.session().admission().approvalRequired();
    if (whole) {
      registration.approve();
      locked.seats().conflicts().demand(locked.session(), registration.personId());
      locked.seats().seatOrQueue(registration);
      done(locked, "REGISTRATION_APPROVED", null, approved(registration));
    } else {
      registration.pass();
      done(locked, "REGISTRATION_PASSED_ON", null, null);
    }
    return finished(locked);
  }

  private static Kind approved(Registration registration) {
    return registration.seat() == Seat.CONFIRMED ? Kind.APPROVED : Kind.WAITING;
  }

  /** Whether the caller has the last word; one who has no word does not see the registration. */
  private boolean demandDecider(Locked locked) {
    if (reach.organises(locked.session())) {
      return true;
    }
    if (!reach.sends(locked.registration(), locked.session())) {
      throw RuleViolation.notFound();
    }
    if (locked.registration().entry().stage() != ApprovalStage.ORGANISATION) {
      throw new RuleViolation(RuleViolation.Kind.REFUSED, "REGISTRATION_NOT_PENDING");
    }
    return false;
  }

  /** Does not admit, or takes the admission back; the seat goes to the next one. */
  @RequiresPermission(Permission.ADMIT)
  public RegistrationView reject(long id, String reason) {
    Locked locked = locked(found(id));
    demandDecider(locked);
    String why = Reason.stated(reason);
    locked.registration().reject(why);
    done(locked, "REGISTRATION_REJECTED", why, Kind.REJECTED);
    locked.seats().promote();
    return finished(locked);
  }

  /** Cancels: organisers at any time before the class ends, trainees until the deadline. */
  public RegistrationView cancel(long id, String reason) {
    demandSignedIn();
    Registration registration = found(id);
    Locked locked = locked(registration);
    boolean office =
        reach.organises(locked.session()) || reach.sends(registration, locked.session());
    if (!office && !reach.isOwn(registration)) {
      throw RuleViolation.notFound();
    }
    return cancel(locked, office, reason);
  }

  private RegistrationView cancel(Locked locked, boolean office, String reason) {
    locked.session().demandOpen();
    if (!office) {
      demandInTime(locked);
    }
    String why = Reason.stated(reason);
    locked.registration().cancel(why);
    done(locked, "REGISTRATION_CANCELLED", why, Kind.CANCELLED);
    locked.seats().promote();
    return finished(locked);
  }

  private void demandInTime(Locked locked) {
    var until = new ClassTimes(entityManager).cancellableUntil(locked.session());
    if (!locked.seats().now().isBefore(until)) {
      throw new RuleViolation(
          RuleViolation.Kind.REFUSED,
          "CANCELLATION_CLOSED",
          MOMENT.format(until.atZone(Surroundings.ZONE)));
    }
  }

  /** Takes the seat that is offered, unless something clashes by now. */
  public RegistrationView acceptOffer(long id) {
    demandSignedIn();
    Registration registration = found(id);
    Locked locked = locked(registration);
    if (!reach.isOwn(registration)
        && !reach.organises(locked.session())
        && !reach.sends(registration, locked.session())) {
      throw RuleViolation.notFound();
    }
    return acceptOffer(locked);
  }

  private RegistrationView acceptOffer(Locked locked) {
    locked.registration().accept(locked.seats().now());
    locked.seats().conflicts().demand(locked.session(), locked.registration().personId());
    done(locked, "OFFER_ACCEPTED", null, Kind.CONFIRMED);
    return finished(locked);
  }

  /** What a private link is about. */
  public RegistrationView byLink(String token) {
    return views.of(linked(token));
  }

  public RegistrationView cancelByLink(String token, String reason) {
    return cancel(locked(linked(token)), false, reason);
  }

  public RegistrationView acceptByLink(String token) {
    return acceptOffer(locked(linked(token)));
  }

  private Registration linked(String token) {
    RegistrationLink link =
        token == null ? null : entityManager.find(RegistrationLink.class, TokenText.hash(token));
    if (link == null) {
      throw RuleViolation.notFound();
    }
    return found(link.registrationId());
  }

  private static void done(Locked locked, String action, String reason, Kind kind) {
    locked.seats().done(locked.registration(), action, reason, locked.before(), kind);
  }

  private RegistrationView finished(Locked locked) {
    desk.finish(locked.seats());
    return views.of(locked.registration());
  }
}
