package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hongyan.registration.RegistrationEvent.Kind;
import org.hongyan.session.scheduling.SessionCancelled;
import org.hongyan.session.scheduling.SessionRevised;

/** Follows what becomes of a class: more seats go to those who wait, a cancelled one ends all. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SessionChanges {

  private final EntityManager entityManager;
  private final SeatDesk desk;

  @Inject
  public SessionChanges(EntityManager entityManager, SeatDesk desk) {
    this.entityManager = entityManager;
    this.desk = desk;
  }

  protected SessionChanges() {
    this(null, null);
  }

  /** Gives seats that were added. */
  public void on(@Observes SessionRevised event) {
    ClassSeats seats = desk.open(event.session());
    seats.promote();
    desk.finish(seats);
  }

  /** Ends every registration that stands. */
  public void on(@Observes SessionCancelled event) {
    ClassSeats seats = desk.open(event.session());
    entityManager
        .createQuery(
            "select r from Registration r where r.sessionId = :session and r.seat <> :cancelled"
                + " and r.approval <> :rejected order by r.id",
            Registration.class)
        .setParameter("session", event.session().id())
        .setParameter("cancelled", Seat.CANCELLED)
        .setParameter("rejected", Approval.REJECTED)
        .getResultStream()
        .forEach(
            registration -> {
              RegistrationState before = RegistrationState.of(registration);
              registration.cancel(event.reason());
              seats.done(
                  registration,
                  "REGISTRATION_CANCELLED",
                  event.reason(),
                  before,
                  Kind.SESSION_CANCELLED);
            });
    desk.finish(seats);
  }
}
