package org.hongyan.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.concurrent.atomic.AtomicReference;
import org.hongyan.person.ErasedPersons;
import org.hongyan.person.PersonErased;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.session.SessionView;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever registers without an account is looked up before the class is locked. What another
 * transaction commits in between is seen under the lock, or they are looked up once more.
 */
class LookedUpBeforeTest {

  private final AtomicReference<Runnable> between = new AtomicReference<>(() -> {});

  private RegistrationDesk desk(TestDatabase kind) {
    return RegistrationDesk.shared(kind)
        .locked(
            (entityManager, id) -> {
              between.getAndSet(() -> {}).run();
              return SeatLock.ROW.lock(entityManager, id);
            });
  }

  private static RegistrationView register(RegistrationDesk desk, SessionView to, Trainee who) {
    return desk.open(registrations -> registrations.register(to.id(), who, true, null))
        .registration();
  }

  @ParameterizedTest
  @EnumSource
  void seatsAddedMeanwhileAreGiven(TestDatabase kind) {
    RegistrationDesk desk = desk(kind);
    SessionView session = desk.open(1);
    register(desk, session, RegistrationDesk.trainee("150523"));
    between.set(() -> desk.capacity(session, 2));
    assertEquals(
        Seat.CONFIRMED, register(desk, session, RegistrationDesk.trainee("150523")).seat());
  }

  @ParameterizedTest
  @EnumSource
  void whatWasCancelledMeanwhileTakesNobody(TestDatabase kind) {
    RegistrationDesk desk = desk(kind);
    SessionView session = desk.open(5);
    between.set(
        () ->
            desk.desk()
                .sql(
                    "update training_session set status = 'CANCELLED' where id = %d",
                    session.id()));
    Trainee trainee = RegistrationDesk.trainee("150523");
    assertEquals(
        "SESSION_STATUS_CANCELLED", RegistrationDesk.tried(() -> register(desk, session, trainee)));
  }

  /** Whom a class is for is kept in memory, by its version. */
  @ParameterizedTest
  @EnumSource
  void anAudienceNarrowedMeanwhileHolds(TestDatabase kind) {
    RegistrationDesk desk = desk(kind);
    SessionView session = desk.open(5);
    register(desk, session, RegistrationDesk.trainee("150523"));
    between.set(
        () -> {
          desk.capacity(session, 6);
          desk.desk()
              .sql(
                  "insert into session_audience_division (session_id, division_code)"
                      + " values (%d, '150526')",
                  session.id());
        });
    Trainee trainee = RegistrationDesk.trainee("150523");
    assertEquals("NOT_IN_AUDIENCE", RegistrationDesk.tried(() -> register(desk, session, trainee)));
  }

  @ParameterizedTest
  @EnumSource
  void whoWasEnteredMeanwhileIsNotEnteredTwice(TestDatabase kind) {
    RegistrationDesk desk = desk(kind);
    SessionView session = desk.open(5);
    Trainee trainee = RegistrationDesk.trainee("150523");
    RegistrationDesk elsewhere = RegistrationDesk.shared(kind);
    between.set(() -> register(elsewhere, session, trainee));
    assertEquals(
        "ALREADY_REGISTERED", RegistrationDesk.tried(() -> register(desk, session, trainee)));
    assertEquals(1, desk.vacancies(v -> v.situation(session.id())).confirmed());
  }

  @ParameterizedTest
  @EnumSource
  void whoWasDeletedMeanwhileIsNotRegistered(TestDatabase kind) {
    RegistrationDesk desk = desk(kind);
    Trainee trainee = RegistrationDesk.trainee("150523");
    long known = register(desk, desk.open(5), trainee).personId();
    SessionView session = desk.open(5);
    between.set(
        () ->
            desk.desk()
                .database()
                .run(
                    entityManager ->
                        new ErasedPersons(entityManager, desk.clock())
                            .on(new PersonErased(known, "#ABCDEF"))));
    assertNotEquals(known, register(desk, session, trainee).personId());
    assertEquals(1, desk.vacancies(v -> v.situation(session.id())).confirmed());
  }
}
