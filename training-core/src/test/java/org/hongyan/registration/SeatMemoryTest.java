package org.hongyan.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hongyan.session.AdmissionTerms;
import org.hongyan.session.SessionView;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is remembered of the seats of a class never outlives what it was true for. */
class SeatMemoryTest {

  private static RegistrationView register(RegistrationDesk desk, SessionView session) {
    return desk.register(session, RegistrationDesk.trainee("150523"));
  }

  /** Two desks remember apart, as two nodes do. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void twoNodesTakeTurns(TestDatabase kind) {
    RegistrationDesk one = RegistrationDesk.shared(kind);
    RegistrationDesk other = RegistrationDesk.shared(kind);
    SessionView session = one.open(3);
    assertEquals(Seat.CONFIRMED, register(one, session).seat());
    assertEquals(Seat.CONFIRMED, register(other, session).seat());
    assertEquals(Seat.CONFIRMED, register(one, session).seat());
    assertEquals(1, register(other, session).waitingPosition());
    assertEquals(2, register(one, session).waitingPosition());
    assertEquals(3, register(other, session).waitingPosition());
  }

  /** What was undone was never true, though the next one takes the very number it had. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsUndoneIsForgotten(TestDatabase kind) {
    AtomicBoolean undone = new AtomicBoolean();
    RegistrationDesk desk =
        RegistrationDesk.shared(kind)
            .heardBy(
                (em, event) -> {
                  if (!undone.getAndSet(true)) {
                    throw new IllegalStateException("undone");
                  }
                });
    SessionView session = desk.open(1);
    assertThrows(IllegalStateException.class, () -> register(desk, session));
    assertEquals(Seat.CONFIRMED, register(desk, session).seat());
    assertEquals(1, register(desk, session).waitingPosition());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoLeavesMakesRoom(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(2);
    RegistrationView first = register(desk, session);
    register(desk, session);
    RegistrationView waiting = register(desk, session);
    register(desk, session);
    desk.decisions(d -> d.cancel(waiting.id(), "ill"));
    assertEquals(2, register(desk, session).waitingPosition());
    desk.decisions(d -> d.cancel(first.id(), "ill"));
    assertEquals(2, register(desk, session).waitingPosition());
  }

  /** Seats that are kept from now on are seen by who registers next. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void seatsKeptLaterAreKept(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(2, AdmissionTerms.USUAL, false);
    register(desk, session);
    desk.quotas(
        quotas -> quotas.replace(session.id(), List.of(new QuotaDraft("150525", null, 1, null))));
    assertEquals(1, register(desk, session).waitingPosition());
    assertEquals(Seat.CONFIRMED, desk.register(session, RegistrationDesk.trainee("150525")).seat());
  }
}
