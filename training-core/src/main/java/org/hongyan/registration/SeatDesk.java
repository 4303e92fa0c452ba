package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.hongyan.audit.AuditTrail;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.RuleViolation;

/**
 * Where seats are given: locks the class, lets the caller work on its seats, then writes, tells and
 * records what was done. Every path to a seat leads through here (design, rule 2). Locks are taken
 * in one order: class, people, audit log.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SeatDesk {

  private final EntityManager entityManager;
  private final SeatLock lock;
  private final RegistrationViews views;
  private final Consumer<Object> events;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public SeatDesk(
      EntityManager entityManager,
      RegistrationViews views,
      @Any Event<Object> events,
      AuditTrail audit,
      Clock clock) {
    this(entityManager, SeatLock.ROW, views, events::fire, audit, clock);
  }

  /** With lock and listeners given by hand. */
  public SeatDesk(
      EntityManager entityManager,
      SeatLock lock,
      RegistrationViews views,
      Consumer<Object> events,
      AuditTrail audit,
      Clock clock) {
    this.entityManager = entityManager;
    this.lock = lock;
    this.views = views;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  protected SeatDesk() {
    this(null, null, null, event -> {}, null, null);
  }

  /** The seats of a class, locked and up to date; 404 where there is none. */
  ClassSeats open(long sessionId) {
    TrainingSession session = lock.lock(entityManager, sessionId);
    if (session == null) {
      throw RuleViolation.notFound();
    }
    return open(session);
  }

  /** The class as it is now, not locked: what is found may have changed by the time it is. */
  TrainingSession look(long sessionId) {
    TrainingSession session = entityManager.find(TrainingSession.class, sessionId);
    if (session == null) {
      throw RuleViolation.notFound();
    }
    return session;
  }

  Instant now() {
    return clock.instant();
  }

  /** The seats of a class whose row this transaction has locked already. */
  ClassSeats open(TrainingSession session) {
    ClassSeats seats =
        new ClassSeats(
            entityManager,
            session,
            new ClassTimes(entityManager),
            new TraineeConflictCheck(entityManager),
            clock.instant());
    seats.catchUp();
    return seats;
  }

  /** Tells something beside what is done to registrations, in the same transaction. */
  void tell(Object event) {
    entityManager.flush();
    events.accept(event);
  }

  /** Writes what was done, tells the trainees and records it; nothing may be done after it. */
  void finish(ClassSeats seats) {
    entityManager.flush();
    for (ClassSeats.Act act : seats.acts()) {
      Registration one = act.registration();
      if (one.seat() == Seat.CONFIRMED) {
        events.accept(new SeatConfirmed(one.id(), one.personId(), one.sessionId()));
      }
      if (act.kind() != null) {
        events.accept(
            new RegistrationEvent(
                act.kind(),
                views.of(act.registration(), seats.session(), seats.position(act.registration())),
                act.token()));
      }
    }
    for (ClassSeats.Act act : seats.acts()) {
      audit.record(
          act.action(),
          "Registration",
          act.registration().id(),
          seats.session().divisionCode(),
          act.reason(),
          act.before(),
          RegistrationState.of(act.registration()));
    }
    entityManager.flush();
  }
}
