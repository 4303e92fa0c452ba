package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hongyan.person.Person;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.RuleViolation;

/** How a registration stands, for the one whose it is: by private link or signed in. */
@ApplicationScoped
@Transactional
public class RegistrationStatus {

  /**
   * A registration and what its trainee may do with it.
   *
   * @param cancellableUntil first instant at which they can no longer cancel it
   * @param cancellable whether they can do so now
   * @param acceptable whether a seat is offered that they can take now
   */
  public record OwnStanding(
      RegistrationView registration,
      Instant cancellableUntil,
      boolean cancellable,
      boolean acceptable) {}

  /**
   * The caller as on record, with what they last stated.
   *
   * @param idNumber masked
   * @param phone masked
   */
  public record Self(
      String name,
      String idNumber,
      String phone,
      String employer,
      String audienceGroup,
      String divisionCode) {}

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final PrivateLinks links;
  private final RegistrationReach reach;
  private final RegistrationViews views;
  private final Clock clock;

  @Inject
  public RegistrationStatus(
      EntityManager entityManager,
      CurrentCaller caller,
      PrivateLinks links,
      RegistrationReach reach,
      RegistrationViews views,
      Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.links = links;
    this.reach = reach;
    this.views = views;
    this.clock = clock;
  }

  protected RegistrationStatus() {
    this(null, null, null, null, null, null);
  }

  /** What a private link is about; 404 where it leads nowhere. */
  public OwnStanding byLink(String token) {
    return standing(links.find(token));
  }

  /** One of the caller's own; 404 for everybody else's. */
  @RequiresPermission(Permission.REGISTER)
  public OwnStanding own(long id) {
    Registration registration = entityManager.find(Registration.class, id);
    if (registration == null || !reach.isOwn(registration)) {
      throw RuleViolation.notFound();
    }
    return standing(registration);
  }

  /** Who the caller is on record; empty for who may not register, or whose person is not known. */
  public Optional<Self> self() {
    return Optional.of(caller.get())
        .filter(one -> one.may(Permission.REGISTER))
        .map(one -> reach.personId())
        .map(id -> views.self(entityManager.find(Person.class, id)));
  }

  private OwnStanding standing(Registration registration) {
    TrainingSession session = entityManager.find(TrainingSession.class, registration.sessionId());
    Instant now = clock.instant();
    Instant until = new ClassTimes(entityManager).cancellableUntil(session);
    boolean offered =
        registration.seat() == Seat.OFFERED && now.isBefore(registration.entry().offeredUntil());
    return new OwnStanding(
        views.of(registration),
        until,
        registration.active() && session.open() && now.isBefore(until),
        offered);
  }
}
