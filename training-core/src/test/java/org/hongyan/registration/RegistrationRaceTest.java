package org.hongyan.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.session.SessionDesk;
import org.hongyan.session.SessionView;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.AtOnce;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many register at the same moment: exactly as many get a seat as there are. */
class RegistrationRaceTest {

  private static final int PEOPLE = 120;
  private static final int CAPACITY = 12;
  private static final int ROUNDS = 3;

  /** On two nodes, each of which gathers and remembers by itself. */
  @ParameterizedTest
  @EnumSource
  void seatsAndPositionsAreExact(TestDatabase kind) throws Exception {
    SessionDesk database = SessionDesk.fresh(kind);
    List<RegistrationDesk> nodes =
        List.of(RegistrationDesk.over(database), RegistrationDesk.over(database));
    for (int round = 0; round < ROUNDS; round++) {
      SessionView session = nodes.get(0).open(CAPACITY);
      List<RegistrationView> all = rush(nodes, session);
      assertEquals(CAPACITY, seats(all, Seat.CONFIRMED), "round " + round);
      assertEquals(
          IntStream.rangeClosed(1, PEOPLE - CAPACITY).boxed().toList(),
          positions(all),
          "round " + round);
    }
  }

  /** The same without the lock: what one node gathers does not keep the other one out. */
  @ParameterizedTest
  @EnumSource
  void withoutTheLockTooManyGetASeat(TestDatabase kind) throws Exception {
    SessionDesk database = SessionDesk.fresh(kind);
    SeatLock none = (entityManager, id) -> entityManager.find(TrainingSession.class, id);
    List<RegistrationDesk> nodes =
        List.of(
            RegistrationDesk.over(database).locked(none),
            RegistrationDesk.over(database).locked(none));
    long most = 0;
    for (int round = 0; round < 10 && most <= CAPACITY; round++) {
      most = Math.max(most, seats(rush(nodes, nodes.get(0).open(CAPACITY)), Seat.CONFIRMED));
    }
    assertTrue(most > CAPACITY, "nobody was seated twice");
  }

  /** The same person on several devices at once stands on the list once. */
  @ParameterizedTest
  @EnumSource
  void onePersonOnce(TestDatabase kind) throws Exception {
    RegistrationDesk desk = RegistrationDesk.over(SessionDesk.fresh(kind));
    for (int round = 0; round < ROUNDS; round++) {
      SessionView session = desk.open(CAPACITY);
      Trainee trainee = RegistrationDesk.trainee("150523");
      List<Object> answers =
          AtOnce.run(
              IntStream.range(0, 6)
                  .<Callable<Object>>mapToObj(
                      i -> () -> RegistrationDesk.tried(() -> desk.register(session, trainee)))
                  .toList());
      assertEquals(5, answers.stream().filter("ALREADY_REGISTERED"::equals).count());
    }
  }

  /** Two classes at the same time, entered at the same moment: one of them refuses. */
  @ParameterizedTest
  @EnumSource
  void twoClassesDoNotBothTakeOnePerson(TestDatabase kind) throws Exception {
    RegistrationDesk desk = RegistrationDesk.over(SessionDesk.fresh(kind));
    SessionView warmUp = desk.open(1);
    for (int round = 0; round < 20; round++) {
      SessionView one = desk.open(CAPACITY);
      SessionView other = desk.open(CAPACITY);
      Trainee trainee = RegistrationDesk.trainee("150523");
      desk.cancel(desk.register(warmUp, trainee));
      List<Object> answers =
          AtOnce.run(
              List.of(
                  () -> RegistrationDesk.tried(() -> desk.register(one, trainee)),
                  () -> RegistrationDesk.tried(() -> desk.register(other, trainee))));
      assertEquals(1, answers.stream().filter("TIME_CONFLICT"::equals).count(), "" + answers);
    }
  }

  /** Half of them without an account, half named by an office. */
  private static List<RegistrationView> rush(List<RegistrationDesk> nodes, SessionView session)
      throws Exception {
    return AtOnce.run(
        IntStream.range(0, PEOPLE)
            .<Callable<RegistrationView>>mapToObj(
                i ->
                    () -> {
                      RegistrationDesk node = nodes.get(i % nodes.size());
                      Trainee trainee = RegistrationDesk.trainee("150523");
                      return i / nodes.size() % 2 == 0
                          ? node.publicly(session, trainee)
                          : node.register(session, trainee);
                    })
            .toList());
  }

  private static List<Integer> positions(List<RegistrationView> all) {
    return all.stream()
        .map(RegistrationView::waitingPosition)
        .filter(position -> position != null)
        .sorted()
        .toList();
  }

  private static long seats(List<RegistrationView> all, Seat seat) {
    return all.stream().filter(one -> one.seat() == seat).count();
  }
}
