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
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.registration.RegistrationEvent.Kind;
import org.hongyan.security.Caller;
import org.hongyan.security.CurrentCaller;
import org.hongyan.session.AdmissionTerms;
import org.hongyan.session.SessionView;
import org.hongyan.shared.AtOnce;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several who want the same class at once are registered in one transaction, each as if alone. */
class RegisteredTogetherTest {

  private static final AtomicLong KEYS = new AtomicLong(System.nanoTime());

  private static Application form(RegistrationDesk desk, SessionView session, Trainee trainee) {
    return desk.line().find(new PublicForm(session.id(), trainee, true, null), Answering.NONE);
  }

  private static PublicForm sent(SessionView session, Trainee trainee) {
    return new PublicForm(session.id(), trainee, true, null);
  }

  private static Answering by(RequestMark mark) {
    return new Answering(
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
    List<Application> forms = forms(desk, session, people(5));
    assertEquals(
        List.of(Seat.CONFIRMED, Seat.CONFIRMED, 1, 2, 3),
        standing(desk.line().together(session, forms)));
    assertEquals(4, desk.register(session).waitingPosition());
    assertEquals(new Vacancies.Situation(3, 3, 0, 4, 0), situation(desk, session));
  }

  private static List<Application> forms(
      RegistrationDesk desk, SessionView session, List<Trainee> people) {
    return people.stream().map(one -> form(desk, session, one)).toList();
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
    List<Application> forms = forms(desk, session, people);
    assertEquals(
        List.of(
            Seat.CONFIRMED, "ALREADY_REGISTERED", Seat.CONFIRMED, Seat.CONFIRMED, Seat.CONFIRMED),
        standing(desk.line().together(session, forms)));
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
    List<Application> forms = forms(desk, session, people(2));
    assertEquals(
        List.of("SESSION_STATUS_CANCELLED", "SESSION_STATUS_CANCELLED"),
        standing(closing.line().together(session, forms)));
  }

  @ParameterizedTest
  @EnumSource
  void anApprovalIsAwaitedByEach(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(1, AdmissionTerms.USUAL, true);
    List<Application> forms = forms(desk, session, people(3));
    assertEquals(
        List.of(Approval.PENDING, Approval.PENDING, Approval.PENDING),
        desk.line().together(session, forms).stream()
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
    PublicForm form = sent(session, people.get(0));
    List<Outcome> both =
        desk.line()
            .together(
                session,
                List.of(
                    desk.line().find(form, by(mark)),
                    desk.line().find(sent(session, people.get(1)), by(mark()))));
    Outcome again = desk.open(open -> open.register(form, by(mark)));
    assertTrue(again.before());
    assertArrayEquals(both.get(0).answer().body(), again.answer().body());
    assertEquals(both.get(0).answer().location(), again.answer().location());
    PublicForm other = sent(session, RegistrationDesk.trainee("150523"));
    Answering reused = by(new RequestMark(mark.keyHash(), "else"));
    assertEquals(
        "IDEMPOTENCY_KEY_REUSED",
        RegistrationDesk.tried(() -> desk.open(open -> open.register(other, reused))));
    assertEquals(2, situation(desk, session).confirmed());
  }

  /** The key was used by somebody who held the class when both were looked up. */
  @ParameterizedTest
  @EnumSource
  void aKeyUsedMeanwhileIsSeenUnderTheLock(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(5);
    PublicForm form = sent(session, RegistrationDesk.trainee("150523"));
    Answering answering = by(mark());
    List<Outcome> first = new ArrayList<>();
    RegistrationDesk late =
        desk.locked(
            (entityManager, id) -> {
              first.add(desk.open(open -> open.register(form, answering)));
              return SeatLock.ROW.lock(entityManager, id);
            });
    Outcome second =
        late.line().together(session, List.of(desk.line().find(form, answering))).get(0);
    assertTrue(second.before());
    assertArrayEquals(first.get(0).answer().body(), second.answer().body());
  }

  /** One cannot be written; the others get their seats all the same. */
  @ParameterizedTest
  @EnumSource
  void whoCannotBeWrittenHarmsNobody(TestDatabase kind) throws Exception {
    demandHarmless(kind, new IllegalStateException("the disk is full"));
  }

  /** What refuses one only when it is written is theirs alone as well. */
  @ParameterizedTest
  @EnumSource
  void whoIsRefusedLateHarmsNobody(TestDatabase kind) throws Exception {
    demandHarmless(kind, RuleViolation.notFound());
  }

  private static void demandHarmless(TestDatabase kind, RuntimeException late) throws Exception {
    List<Trainee> people = people(24);
    Trainee bad = people.get(7);
    RegistrationDesk desk =
        RegistrationDesk.shared(kind)
            .heardBy(
                (em, event) -> {
                  if (event instanceof RegistrationEvent told
                      && told.registration().name().equals(bad.name())) {
                    throw late;
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
                          } catch (IllegalStateException | RuleViolation failure) {
                            return failure;
                          }
                        })
                .toList());
    assertEquals(1, answers.stream().filter(late::equals).count());
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
    List<Application> applications = new ArrayList<>();
    for (String address : addresses) {
      caller.enter(Caller.ANONYMOUS, address);
      applications.add(form(desk, session, RegistrationDesk.trainee("150523")));
    }
    caller.enter(Caller.ANONYMOUS, "198.51.100.99");
    assertEquals(
        addresses,
        desk.line().together(session, applications).stream()
            .map(one -> recordedAddress(desk, one.receipt().registration()))
            .toList());
    assertEquals("198.51.100.99", caller.address());
  }

  /** An office, a trainee of its own accord and the public form, in one transaction. */
  @ParameterizedTest
  @EnumSource
  void allWaysInMayBeTakenTogether(TestDatabase kind) {
    RegistrationDesk city = RegistrationDesk.shared(kind);
    RegistrationDesk kailu = city.as(TestCallers.county("150523"));
    SessionView session = city.open(2);
    RegistrationView first = city.register(session);
    Trainee foreign = RegistrationDesk.trainee("150525");
    Application named =
        city.line().find(session, RegistrationDraft.of(RegistrationDesk.trainee("150525")));
    assertEquals(
        "VALUES_INVALID",
        RegistrationDesk.tried(() -> kailu.line().find(session, RegistrationDraft.of(foreign))));
    List<Application> applications =
        List.of(
            form(city, session, RegistrationDesk.trainee("150523")),
            named,
            kailu.line().find(session, RegistrationDraft.of(RegistrationDesk.trainee("150523"))));
    List<Outcome> outcomes = city.line().together(session, applications);
    assertEquals(List.of(Seat.CONFIRMED, 1, 2), standing(outcomes));
    assertEquals(
        List.of(Source.PUBLIC, Source.ORGANISER, Source.NOMINATION),
        outcomes.stream().map(one -> one.receipt().registration().source()).toList());
    assertEquals(
        List.of(true, false, false),
        outcomes.stream().map(one -> one.receipt().token() != null).toList());
    assertEquals(Seat.CONFIRMED, city.get(first).seat());
  }
}
