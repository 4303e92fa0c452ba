package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hongyan.audit.AuditEvent;
import org.hongyan.audit.AuditTrail;
import org.hongyan.registration.ClassSeats.Act;
import org.hongyan.registration.SeatMemory.Known;
import org.hongyan.security.Requester;
import org.hongyan.security.Requesters;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.RuleViolation;

/**
 * Where seats are given: locks the class, lets the caller work on its seats, then writes, tells and
 * records what was done. Every path to a seat leads through here (design, rule 2). Locks are taken
 * in one order: class, people, audit log.
 */
@ApplicationScoped
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = RuleViolation.class)
public class SeatDesk {

  private final EntityManager entityManager;
  private final SeatLock lock;
  private final RegistrationViews views;
  private final Consumer<Object> events;
  private final AuditTrail audit;
  private final Clock clock;
  private final SeatMemory memory;
  private final Requesters requesters;

  @Inject
  public SeatDesk(
      EntityManager entityManager,
      RegistrationViews views,
      @Any Event<Object> events,
      AuditTrail audit,
      Clock clock,
      SeatMemory memory,
      Requesters requesters) {
    this(entityManager, SeatLock.ROW, views, events::fire, audit, clock, memory, requesters);
  }

  /** With lock and listeners given by hand. */
  public SeatDesk(
      EntityManager entityManager,
      SeatLock lock,
      RegistrationViews views,
      Consumer<Object> events,
      AuditTrail audit,
      Clock clock,
      SeatMemory memory,
      Requesters requesters) {
    this.entityManager = entityManager;
    this.lock = lock;
    this.views = views;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
    this.memory = memory;
    this.requesters = requesters;
  }

  protected SeatDesk() {
    this(null, null, null, event -> {}, null, null, null, null);
  }

  /** The seats of a class, locked and up to date; 404 where there is none. */
  ClassSeats open(long sessionId) {
    TrainingSession session = lock.lock(entityManager, sessionId);
    if (session == null) {
      throw RuleViolation.notFound();
    }
    return open(session, memory.of(session));
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

  /** The seats of a class whose row this transaction has locked, and whose seats it may change. */
  ClassSeats open(TrainingSession session) {
    return open(session, Optional.empty());
  }

  private ClassSeats open(TrainingSession session, Optional<Known> known) {
    ClassSeats seats =
        new ClassSeats(
            entityManager,
            session,
            new ClassTimes(entityManager),
            new TraineeConflictCheck(entityManager),
            clock.instant(),
            known);
    seats.catchUp();
    return seats;
  }

  /** Tells something beside what is done to registrations, in the same transaction. */
  void tell(Requester requester, Object event) {
    entityManager.flush();
    requesters.as(
        requester,
        () -> {
          events.accept(event);
          return null;
        });
  }

  /** Writes what was done, tells the trainees and records it; nothing may be done after it. */
  void finish(ClassSeats seats) {
    write(seats);
    record(seats);
  }

  /** Writes what was done and tells the trainees. */
  void write(ClassSeats seats) {
    entityManager.flush();
    for (Act act : seats.acts()) {
      onBehalf(act, () -> tell(act, seats));
    }
    if (seats.changed()) {
      remember(seats);
    }
  }

  private Void tell(Act act, ClassSeats seats) {
    Registration one = act.registration();
    if (one.seat() == Seat.CONFIRMED) {
      events.accept(new SeatConfirmed(one.id(), one.personId(), one.sessionId()));
    }
    if (act.kind() != null) {
      events.accept(
          new RegistrationEvent(
              act.kind(),
              views.of(one, seats.session(), seats.position(one)),
              act.token(),
              act.newcomer()));
    }
    return null;
  }

  /** Records what was written; nothing may be done after it, since every writer waits. */
  void record(ClassSeats seats) {
    audit.append(seats.acts().stream().map(act -> onBehalf(act, () -> entry(act, seats))).toList());
    entityManager.flush();
  }

  private AuditEvent.Entry entry(Act act, ClassSeats seats) {
    return audit.entry(
        act.action(),
        "Registration",
        act.registration().id(),
        seats.session().divisionCode(),
        act.reason(),
        act.before(),
        RegistrationState.of(act.registration()));
  }

  private <T> T onBehalf(Act act, Supplier<T> work) {
    return act.requester() == null ? work.get() : requesters.as(act.requester(), work);
  }

  private void remember(ClassSeats seats) {
    Long id = seats.session().id();
    long stamp = memory.stamp();
    entityManager
        .createNativeQuery("update training_session set seat_stamp = ?1 where id = ?2")
        .setParameter(1, stamp)
        .setParameter(2, id)
        .executeUpdate();
    memory.forget(id);
    seats
        .outcome()
        .ifPresent(tally -> memory.keep(id, new Known(stamp, tally, !seats.quotas().isEmpty())));
  }
}
