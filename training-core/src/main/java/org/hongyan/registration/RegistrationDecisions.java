package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.function.BiConsumer;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.RetriedOnClash;

/**
 * What becomes of a registration: approved, rejected, cancelled, an offered seat taken. Approval
 * and seat are two states; a free seat goes to the next one at once.
 */
@ApplicationScoped
@RetriedOnClash
@Transactional
public class RegistrationDecisions {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final SeatDesk desk;
  private final RegistrationReach reach;
  private final RegistrationViews views;
  private final PrivateLinks links;

  @Inject
  public RegistrationDecisions(
      EntityManager entityManager,
      CurrentCaller caller,
      SeatDesk desk,
      RegistrationReach reach,
      RegistrationViews views,
      PrivateLinks links) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.desk = desk;
    this.reach = reach;
    this.views = views;
    this.links = links;
  }

  protected RegistrationDecisions() {
    this(null, null, null, null, null, null);
  }

  /**
   * One registration: of a class of the own scope, of the own people, or the own one; masked for
   * who only reads.
   */
  public RegistrationView get(long id) {
    if (!caller.get().may(Permission.VIEW_REGISTRATIONS)) {
      demandSignedIn();
    }
    Registration registration = found(id);
    TrainingSession session = entityManager.find(TrainingSession.class, registration.sessionId());
    if (reach.reads(session)) {
      return views.of(registration).masked();
    }
    demandConcerned(registration, session);
    return views.of(registration);
  }

  private void demandSignedIn() {
    if (!caller.get().may(Permission.ADMIT)) {
      caller.demand(Permission.REGISTER);
    }
  }

  private void demandConcerned(Registration registration, TrainingSession session) {
    if (!reach.organises(session)
        && !reach.sends(registration, session)
        && !reach.isOwn(registration)) {
      throw RuleViolation.notFound();
    }
  }

  private Registration found(long id) {
    Registration registration = entityManager.find(Registration.class, id);
    if (registration == null) {
      throw RuleViolation.notFound();
    }
    return registration;
  }

  /**
   * Agrees. The trainee's organisation passes it on; the organiser of the class admits, in place of
   * the organisation as well.
   */
  @RequiresPermission(Permission.ADMIT)
  public RegistrationView approve(long id) {
    return decided(found(id), Verdicts::approve);
  }

  /** Does not admit, or takes the admission back; the seat goes to the next one. */
  @RequiresPermission(Permission.ADMIT)
  public RegistrationView reject(long id, String reason) {
    return decided(found(id), (verdicts, one) -> verdicts.reject(one, reason));
  }

  /** Cancels: organisers at any time before the class ends, trainees until the deadline. */
  public RegistrationView cancel(long id, String reason) {
    demandSignedIn();
    return decided(
        found(id),
        (verdicts, one) -> {
          boolean office = verdicts.office(one);
          if (!office && !reach.isOwn(one)) {
            throw RuleViolation.notFound();
          }
          verdicts.cancel(one, office, reason);
        });
  }

  /** Takes the seat that is offered, unless something clashes by now. */
  public RegistrationView acceptOffer(long id) {
    demandSignedIn();
    return decided(
        found(id),
        (verdicts, one) -> {
          if (!verdicts.office(one) && !reach.isOwn(one)) {
            throw RuleViolation.notFound();
          }
          verdicts.accept(one);
        });
  }

  /** What {@link #cancel(long, String)} does, for who has the private link. */
  public RegistrationView cancelByLink(String token, String reason) {
    return decided(links.find(token), (verdicts, one) -> verdicts.cancel(one, false, reason));
  }

  /** What {@link #acceptOffer(long)} does, for who has the private link. */
  public RegistrationView acceptByLink(String token) {
    return decided(links.find(token), Verdicts::accept);
  }

  /** Decides under the lock of the class, on the registration as it is by then. */
  private RegistrationView decided(
      Registration registration, BiConsumer<Verdicts, Registration> verdict) {
    ClassSeats seats = desk.open(registration.sessionId());
    entityManager.flush();
    entityManager.refresh(registration);
    verdict.accept(new Verdicts(entityManager, reach, seats), registration);
    seats.promote();
    desk.finish(seats);
    return views.of(registration);
  }
}
