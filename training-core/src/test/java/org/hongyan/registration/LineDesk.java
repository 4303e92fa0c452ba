package org.hongyan.registration;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hongyan.idempotency.KeyedRequests;
import org.hongyan.notification.OutboxDesk;
import org.hongyan.session.SessionView;

/**
 * The line in front of the classes of a {@link RegistrationDesk}, as one node has it: looking
 * people up and registering them have a transaction each.
 */
final class LineDesk {

  private final RegistrationDesk desk;
  private final SeatLine line;
  private final PublicRegistrations publicly;
  private final AccountRegistrations accounts;

  LineDesk(RegistrationDesk desk) {
    this.desk = desk;
    line = gathering();
    publicly = forms();
    accounts = named();
  }

  PublicRegistrations publicly() {
    return publicly;
  }

  AccountRegistrations accounts() {
    return accounts;
  }

  private SeatLine gathering() {
    return new SeatLine(
        new GatheredAdmissions(null, null, null, null, null, null, null, null) {
          @Override
          List<Outcome> admit(long sessionId, List<Application> together) {
            return desk.desk()
                .database()
                .inTransaction(em -> gathered(em).admit(sessionId, together));
          }
        });
  }

  private PublicRegistrations forms() {
    return new PublicRegistrations(
        new PublicApplications(null, null, null, null, null, null, null, null) {
          @Override
          SeatLine.Found find(PublicForm form, Answering answering) {
            return desk.desk()
                .database()
                .inTransaction(em -> applications(em).find(form, answering));
          }
        },
        line);
  }

  private AccountRegistrations named() {
    return new AccountRegistrations(
        new AccountApplications(null, null, null, null, null, null, null, null, null) {
          @Override
          SeatLine.Found find(long sessionId, RegistrationDraft draft, Answering answering) {
            return desk.desk()
                .database()
                .inTransaction(em -> accounts(em).find(sessionId, draft, answering));
          }
        },
        line);
  }

  /** Looks up who sends a form. */
  Application find(PublicForm form, Answering answering) {
    return desk.desk()
        .database()
        .inTransaction(em -> applications(em).find(form, answering))
        .application();
  }

  /** Looks up whom the caller wants to be registered. */
  Application find(SessionView session, RegistrationDraft draft) {
    return desk.desk()
        .database()
        .inTransaction(em -> accounts(em).find(session.id(), draft, Answering.NONE))
        .application();
  }

  /** Has several decided on in one transaction, as those are who wait for a class at once. */
  List<Outcome> together(SessionView session, List<Application> applications) {
    return desk.desk()
        .database()
        .inTransaction(em -> gathered(em).admit(session.id(), applications));
  }

  private PublicApplications applications(EntityManager em) {
    return new PublicApplications(
        desk.seats(em),
        desk.admissions(em),
        desk.applicants(em),
        desk.reach(em),
        keys(em),
        desk.limit(),
        RegistrationDesk.HASH,
        desk.requesters());
  }

  private AccountApplications accounts(EntityManager em) {
    return new AccountApplications(
        em,
        desk.desk().caller(),
        desk.seats(em),
        desk.admissions(em),
        desk.applicants(em),
        desk.reach(em),
        person -> true,
        keys(em),
        desk.requesters());
  }

  private GatheredAdmissions gathered(EntityManager em) {
    return new GatheredAdmissions(
        desk.seats(em),
        desk.admissions(em),
        desk.views(em),
        desk.links(em),
        keys(em),
        desk.reach(em),
        new SameNumbers(desk.desk().audit(em)),
        desk.requesters());
  }

  private KeyedRequests keys(EntityManager em) {
    return new KeyedRequests(em, OutboxDesk.CIPHER, desk.clock());
  }
}
