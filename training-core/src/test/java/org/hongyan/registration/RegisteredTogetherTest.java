package org.hongyan.registration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.hongyan.idempotency.KeptAnswer;
import org.hongyan.idempotency.RequestMark;
import org.hongyan.registration.PublicRegistrations.Outcome;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.registration.RegistrationEvent.Kind;
import org.hongyan.security.Caller;
import org.hongyan.security.CurrentCaller;
import org.hongyan.session.AdmissionTerms;
import org.hongyan.session.SessionView;
import org.hongyan.shared.AtOnce;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several who want the same class at once are registered in one transaction, each as if alone. */
class RegisteredTogetherTest {

  private static final AtomicLong KEYS = new AtomicLong(System.nanoTime());

  private static PublicForm form(SessionView session, Trainee trainee) {
    return PublicForm.page(session.id(), trainee, true, null);
  }

  private static PublicForm keyed(SessionView session, Trainee trainee, RequestMark mark) {
    return new PublicForm(
        session.id(),
        trainee,
        true,
        null,
        mark,
        receipt ->
            new KeptAnswer(
                201,
                "application/json",
                receipt.token(),
                receipt.registration().id().toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static RequestMark mark() {
    return new RequestMark("together " + KEYS.incrementAndGet(), "asked");
  }

  private static List<Trainee> people(int count) {
    return IntStream.range(0, count).mapToObj(i -> RegistrationDesk.trainee("150523")).toList();
  }

  private static List<Object> standing(List<Outcome> outcomes) {
    return outcomes.stream().map(RegisteredTogetherTest::standing).toList();
  }

  private static Object standing(Outcome outcome) {
    if (outcome.refusal() != null) {
      return outcome.refusal().code();
    }
    RegistrationView view = outcome.receipt().registration();
    return view.waitingPosition() == null ? view.seat() : view.waitingPosition();
  }

  @ParameterizedTest
  @EnumSource
  void seatsAndPlacesFollowTheOrder(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(3);
    desk.register(session);
    List<PublicForm> forms = people(5).stream().map(one -> form(session, one)).toList();
    assertEquals(
        List.of(Seat.CONFIRMED, Seat.CONFIRMED, 1, 2, 3), standing(together(desk, session, forms)));
    assertEquals(4, desk.register(session).waitingPosition());
    assertEquals(new Vacancies.Situation(3, 3, 0, 4, 0), situation(desk, session));
  }

  private static List<Outcome> together(
      RegistrationDesk desk, SessionView session, List<PublicForm> forms) {
    return desk.together(session, forms.stream().map(desk::find).toList());
  }

  private static Object recordedAddress(RegistrationDesk desk, RegistrationView registration) {
    return desk.desk()
        .database()
        .inTransaction(
            em ->
                em.createNativeQuery(
                        "select address from audit_event where subject_type = 'Registration'"
                            + " and subject_id = ?1")
                    .setParameter(1, registration.id().toString())
                    .getSingleResult());
  }

  private static Vacancies.Situation situation(RegistrationDesk desk, SessionView session) {
    return desk.vacancies(v -> v.situation(session.id()));
  }

  /** New people and known ones, one of them registered already, one who has cancelled. */
  @ParameterizedTest
  @EnumSource
  void whoIsRefusedKeepsNobodyOut(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(9);
    List<Trainee> people = people(5);
    desk.register(session, people.get(1));
    desk.cancel(desk.register(session, people.get(3)));
    desk.told();
    List<PublicForm> forms = people.stream().map(one -> form(session, one)).toList();
    assertEquals(
        List.of(
            Seat.CONFIRMED, "ALREADY_REGISTERED", Seat.CONFIRMED, Seat.CONFIRMED, Seat.CONFIRMED),
        standing(together(desk, session, forms)));
    assertEquals(
        List.of(Kind.CONFIRMED, Kind.CONFIRMED, Kind.CONFIRMED, Kind.CONFIRMED), desk.told());
    assertEquals(5, situation(desk, session).confirmed());
  }

  @ParameterizedTest
  @EnumSource
  void aClassThatClosedMeanwhileTakesNobody(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(9);
    RegistrationDesk closing =
        desk.locked(
            (entityManager, id) -> {
              desk.desk().sql("update training_session set status = 'CANCELLED' where id = %d", id);
              return SeatLock.ROW.lock(entityManager, id);
            });
    List<PublicForm> forms = people(2).stream().map(one -> form(session, one)).toList();
    assertEquals(
        List.of("SESSION_STATUS_CANCELLED", "SESSION_STATUS_CANCELLED"),
        standing(together(closing, session, forms)));
  }

  @ParameterizedTest
  @EnumSource
  void anApprovalIsAwaitedByEach(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(1, AdmissionTerms.USUAL, true);
    List<PublicForm> forms = people(3).stream().map(one -> form(session, one)).toList();
    assertEquals(
        List.of(Approval.PENDING, Approval.PENDING, Approval.PENDING),
        together(desk, session, forms).stream()
            .map(one -> one.receipt().registration().approval())
            .toList());
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerIsKeptByItsKey(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(5);
    List<Trainee> people = people(2);
    RequestMark mark = mark();
    PublicForm form = keyed(session, people.get(0), mark);
    List<Outcome> both =
        together(desk, session, List.of(form, keyed(session, people.get(1), mark())));
    Outcome again = desk.open(open -> open.register(form));
    assertTrue(again.before());
    assertArrayEquals(both.get(0).answer().body(), again.answer().body());
    assertEquals(both.get(0).answer().location(), again.answer().location());
    PublicForm other =
        keyed(session, RegistrationDesk.trainee("150523"), new RequestMark(mark.keyHash(), "else"));
    assertEquals(
        "IDEMPOTENCY_KEY_REUSED",
        RegistrationDesk.tried(() -> desk.open(open -> open.register(other))));
    assertEquals(2, situation(desk, session).confirmed());
  }

  /** The key was used by somebody who held the class when both were looked up. */
  @ParameterizedTest
  @EnumSource
  void aKeyUsedMeanwhileIsSeenUnderTheLock(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(5);
    PublicForm form = keyed(session, RegistrationDesk.trainee("150523"), mark());
    List<Outcome> first = new ArrayList<>();
    RegistrationDesk late =
        desk.locked(
            (entityManager, id) -> {
              first.add(desk.open(open -> open.register(form)));
              return SeatLock.ROW.lock(entityManager, id);
            });
    Outcome second = together(late, session, List.of(form)).get(0);
    assertTrue(second.before());
    assertArrayEquals(first.get(0).answer().body(), second.answer().body());
  }

  /** One cannot be written; the others get their seats all the same, in their order. */
  @ParameterizedTest
  @EnumSource
  void whoCannotBeWrittenHarmsNobody(TestDatabase kind) throws Exception {
    List<Trainee> people = people(24);
    Trainee bad = people.get(7);
    RegistrationDesk desk =
        RegistrationDesk.shared(kind)
            .heardBy(
                (em, event) -> {
                  if (event instanceof RegistrationEvent told
                      && told.registration().name().equals(bad.name())) {
                    throw new IllegalStateException("the disk is full");
                  }
                });
    SessionView session = desk.open(10);
    List<Object> answers =
        AtOnce.run(
            people.stream()
                .<Callable<Object>>map(
                    one ->
                        () -> {
                          try {
                            return desk.publicly(session, one);
                          } catch (IllegalStateException failure) {
                            return failure.getMessage();
                          }
                        })
                .toList());
    assertEquals(1, answers.stream().filter("the disk is full"::equals).count());
    assertEquals(23, answers.stream().filter(answer -> answer instanceof RegistrationView).count());
    assertEquals(new Vacancies.Situation(10, 10, 0, 13, 0), situation(desk, session));
  }

  @ParameterizedTest
  @EnumSource
  void whoFailsAloneIsToldWhy(TestDatabase kind) {
    RegistrationDesk desk =
        RegistrationDesk.shared(kind)
            .heardBy(
                (em, event) -> {
                  throw new IllegalStateException("the disk is full");
                });
    SessionView session = desk.open(1);
    Trainee trainee = RegistrationDesk.trainee("150523");
    IllegalStateException failure =
        assertThrows(IllegalStateException.class, () -> desk.publicly(session, trainee));
    assertEquals("the disk is full", failure.getMessage());
  }

  /** The audit log names the address of each, whoever did the work. */
  @ParameterizedTest
  @EnumSource
  void eachIsRecordedInTheirOwnName(TestDatabase kind) {
    CurrentCaller caller = new CurrentCaller();
    RegistrationDesk office = RegistrationDesk.shared(kind);
    SessionView session = office.open(5);
    RegistrationDesk desk = office.as(caller);
    List<String> addresses = List.of("198.51.100.1", "198.51.100.2", "198.51.100.3");
    List<PublicApplication> applications = new ArrayList<>();
    for (String address : addresses) {
      caller.enter(Caller.ANONYMOUS, address);
      applications.add(desk.find(form(session, RegistrationDesk.trainee("150523"))));
    }
    caller.enter(Caller.ANONYMOUS, "198.51.100.99");
    assertEquals(
        addresses,
        desk.together(session, applications).stream()
            .map(one -> recordedAddress(desk, one.receipt().registration()))
            .toList());
    assertEquals("198.51.100.99", caller.address());
  }
}
