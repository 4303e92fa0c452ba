package org.hongyan.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.hongyan.account.TokenText;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.registration.RegistrationStatus.OwnStanding;
import org.hongyan.security.CurrentCaller;
import org.hongyan.session.AdmissionTerms;
import org.hongyan.session.SessionDesk;
import org.hongyan.session.SessionView;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People without an account: forms sent twice, private links, how they stand, where is room. */
class PublicRegistrationTest {

  private static final AdmissionTerms OFFERS = new AdmissionTerms(null, null, 4, null, null, null);

  @ParameterizedTest
  @EnumSource
  void aFormSentAgainLeadsToTheSameRegistration(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind).as(new CurrentCaller());
    SessionView session = RegistrationDesk.shared(kind).open(5);
    Trainee trainee = RegistrationDesk.trainee("150523");
    String secret = TokenText.random();
    var first = desk.open(r -> r.register(session.id(), trainee, true, secret));
    desk.told();
    var again = desk.open(r -> r.register(session.id(), trainee, true, secret));
    assertEquals(secret, first.token());
    assertEquals(secret, again.token());
    assertEquals(first.registration().id(), again.registration().id());
    assertEquals(List.of(), desk.told());
  }

  @ParameterizedTest
  @EnumSource
  void theSameFormForSomebodyElseMakesALinkOfTheirOwn(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind).as(new CurrentCaller());
    SessionView session = RegistrationDesk.shared(kind).open(5);
    String secret = TokenText.random();
    var first =
        desk.open(r -> r.register(session.id(), RegistrationDesk.trainee("150523"), true, secret));
    var other =
        desk.open(r -> r.register(session.id(), RegistrationDesk.trainee("150523"), true, secret));
    assertNotEquals(first.registration().id(), other.registration().id());
    assertNotEquals(secret, other.token());
    assertEquals(
        first.registration().id(), desk.statuses(s -> s.byLink(secret)).registration().id());
    assertEquals(
        other.registration().id(), desk.statuses(s -> s.byLink(other.token())).registration().id());
  }

  @ParameterizedTest
  @EnumSource
  void aWordOfTheSendersChoiceIsNoSecret(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind).as(new CurrentCaller());
    SessionView session = RegistrationDesk.shared(kind).open(5);
    var receipt =
        desk.open(r -> r.register(session.id(), RegistrationDesk.trainee("150523"), true, "me"));
    assertEquals(43, receipt.token().length());
  }

  @ParameterizedTest
  @EnumSource
  void aPrivateLinkLeadsBackAndCancelsInTime(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind).as(new CurrentCaller());
    SessionView session = RegistrationDesk.shared(kind).open(1);
    var receipt =
        desk.open(r -> r.register(session.id(), RegistrationDesk.trainee("150523"), true, null));
    assertEquals(
        receipt.registration().id(),
        desk.statuses(s -> s.byLink(receipt.token())).registration().id());
    assertEquals("NOT_FOUND", RegistrationDesk.tried(() -> desk.statuses(s -> s.byLink("x"))));
    assertEquals(
        "VALUES_INVALID",
        RegistrationDesk.tried(
            () ->
                desk.open(
                    r ->
                        r.register(
                            session.id(), RegistrationDesk.trainee("150523"), false, null))));
    desk.clock().set(SessionDesk.at(SessionDesk.MONDAY, "09:00"));
    assertEquals(
        "CANCELLATION_CLOSED",
        RegistrationDesk.tried(() -> desk.decisions(d -> d.cancelByLink(receipt.token(), "ill"))));
    desk.clock().set(SessionDesk.at(SessionDesk.MONDAY, "09:00").minus(Duration.ofMillis(1)));
    assertEquals(
        Seat.CANCELLED, desk.decisions(d -> d.cancelByLink(receipt.token(), "ill")).seat());
  }

  @ParameterizedTest
  @EnumSource
  void onePersonIsNotTriedOverAndOver(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind).as(new CurrentCaller());
    SessionView session = RegistrationDesk.shared(kind).open(1);
    Trainee trainee = RegistrationDesk.trainee("150523");
    desk.open(r -> r.register(session.id(), trainee, true, null));
    for (int i = 1; i < 10; i++) {
      assertEquals(
          "ALREADY_REGISTERED",
          RegistrationDesk.tried(
              () -> desk.open(r -> r.register(session.id(), trainee, true, null))));
    }
    assertEquals(
        "RATE_LIMITED",
        RegistrationDesk.tried(
            () -> desk.open(r -> r.register(session.id(), trainee, true, null))));
  }

  @ParameterizedTest
  @EnumSource
  void aStatusSaysUntilWhenOneMayCancelAndWhetherASeatIsOffered(TestDatabase kind) {
    RegistrationDesk office = RegistrationDesk.shared(kind);
    RegistrationDesk desk = office.as(new CurrentCaller());
    SessionView session = office.open(1, OFFERS, false);
    RegistrationView seated = office.register(session);
    var receipt =
        desk.open(r -> r.register(session.id(), RegistrationDesk.trainee("150523"), true, null));
    OwnStanding waiting = desk.statuses(s -> s.byLink(receipt.token()));
    assertEquals(1, waiting.registration().waitingPosition());
    assertTrue(waiting.cancellable());
    assertFalse(waiting.acceptable());
    assertEquals(SessionDesk.at(SessionDesk.MONDAY, "09:00"), waiting.cancellableUntil());
    office.cancel(seated);
    assertTrue(desk.statuses(s -> s.byLink(receipt.token())).acceptable());
    desk.clock().set(SessionDesk.at(SessionDesk.MONDAY, "09:00"));
    OwnStanding late = desk.statuses(s -> s.byLink(receipt.token()));
    assertFalse(late.acceptable());
    assertFalse(late.cancellable());
  }

  @ParameterizedTest
  @EnumSource
  void roomIsWhatIsNeitherTakenNorKeptForOthers(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(3);
    var release = desk.clock().instant().plus(Duration.ofHours(1));
    desk.quotas(q -> q.replace(session.id(), List.of(new QuotaDraft("150525", null, 2, release))));
    desk.register(session);
    RegistrationView queued = desk.register(session);
    assertEquals(Seat.WAITING, queued.seat());
    assertEquals(
        new Vacancies.Situation(3, 1, 0, 1, 0), desk.vacancies(v -> v.situation(session.id())));
    assertFalse(desk.vacancies(Vacancies::open).contains(session.id()));
    desk.clock().set(release);
    assertTrue(desk.vacancies(Vacancies::open).contains(session.id()));
    assertEquals(2, desk.vacancies(v -> v.situation(session.id())).left());
    assertEquals(Vacancies.Situation.UNKNOWN, desk.vacancies(v -> v.situation(999_999_999L)));
  }
}
