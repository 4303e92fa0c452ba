package org.hongyan.registration;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hongyan.person.Person;
import org.hongyan.person.PersonErased;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.TrainingSession;

/**
 * The registrations of somebody whose data is deleted: what lies ahead is cancelled, so that the
 * seat goes to the next one; of what is over only that it was stays.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ErasedRegistrations {

  private final EntityManager entityManager;
  private final SeatDesk desk;
  private final Clock clock;

  @Inject
  public ErasedRegistrations(EntityManager entityManager, SeatDesk desk, Clock clock) {
    this.entityManager = entityManager;
    this.desk = desk;
    this.clock = clock;
  }

  protected ErasedRegistrations() {
    this(null, null, null);
  }

  /**
   * Locks the classes that are not over for which the person is on record, in one order, and then
   * the person: whoever erases does so first, since everybody locks in this order.
   */
  public Person lock(long personId) {
    ahead(personId)
        .forEach(
            id -> entityManager.find(TrainingSession.class, id, LockModeType.PESSIMISTIC_WRITE));
    return entityManager.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE);
  }

  /** A class that has begun and is not closed, in which the person has a seat. */
  public Optional<TrainingSession> running(long personId) {
    ClassTimes times = new ClassTimes(entityManager);
    return ahead(personId).stream()
        .map(id -> entityManager.find(TrainingSession.class, id))
        .filter(session -> session.status() != SessionStatus.DRAFT)
        .filter(session -> one(session.id(), personId).seat() == Seat.CONFIRMED)
        .filter(session -> !times.begins(session).isAfter(clock.instant()))
        .findFirst();
  }

  /** Registrations that stand in classes that are not over. */
  public List<Long> ahead(long personId) {
    return entityManager
        .createQuery(
            "select s.id from Registration r, TrainingSession s where r.personId = :person"
                + " and s.id = r.sessionId and s.status not in :over and r.seat <> :cancelled"
                + " and r.approval <> :rejected order by s.id",
            Long.class)
        .setParameter("person", personId)
        .setParameter("over", List.of(SessionStatus.CLOSED, SessionStatus.CANCELLED))
        .setParameter("cancelled", Seat.CANCELLED)
        .setParameter("rejected", Approval.REJECTED)
        .getResultList();
  }

  private Registration one(long sessionId, long personId) {
    return entityManager
        .createQuery(
            "select r from Registration r where r.sessionId = :session and r.personId = :person",
            Registration.class)
        .setParameter("session", sessionId)
        .setParameter("person", personId)
        .getSingleResult();
  }

  public void on(@Observes @Priority(PersonErased.SEATS) PersonErased erased) {
    long personId = erased.personId();
    List<ClassSeats> classes =
        ahead(personId).stream().map(id -> desk.open(id.longValue())).toList();
    classes.forEach(seats -> leave(seats, personId));
    classes.forEach(desk::finish);
    entityManager
        .createQuery(
            "delete from RegistrationLink l where l.registrationId in"
                + " (select r.id from Registration r where r.personId = :person)")
        .setParameter("person", personId)
        .executeUpdate();
    entityManager
        .createQuery("select r from Registration r where r.personId = :person", Registration.class)
        .setParameter("person", personId)
        .getResultList()
        .forEach(Registration::forget);
    entityManager.flush();
  }

  /** Tells nobody that they left: there is nobody left to be told. */
  private void leave(ClassSeats seats, long personId) {
    entityManager.flush();
    Registration registration = one(seats.session().id(), personId);
    entityManager.refresh(registration);
    if (registration.active()) {
      RegistrationState before = RegistrationState.of(registration);
      registration.cancel(null);
      seats.done(registration, "REGISTRATION_CANCELLED", null, before, null);
    }
    seats.promote();
  }
}
