package org.hongyan.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.registration.RegistrationEvent.Kind;
import org.hongyan.registration.Registrations.Batch;
import org.hongyan.registration.Registrations.BatchResult;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Role;
import org.hongyan.session.AdmissionTerms;
import org.hongyan.session.SessionDesk;
import org.hongyan.session.SessionView;
import org.hongyan.session.TraineeConflicts;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistrationTest {

  private static final AdmissionTerms OFFERS = new AdmissionTerms(null, null, 4, null, null, null);

  @ParameterizedTest
  @EnumSource
  void seatsComeFirstAndThenTheQueue(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(2);
    assertEquals(Seat.CONFIRMED, desk.register(session).seat());
    assertEquals(Seat.CONFIRMED, desk.register(session).seat());
    RegistrationView third = desk.register(session);
    RegistrationView fourth = desk.register(session);
    assertEquals(Seat.WAITING, third.seat());
    assertEquals(1, third.waitingPosition());
    assertEquals(2, fourth.waitingPosition());
    assertEquals(List.of(Kind.CONFIRMED, Kind.CONFIRMED, Kind.WAITING, Kind.WAITING), desk.told());
  }

  @ParameterizedTest
  @EnumSource
  void aCancelledSeatGoesToTheNextOne(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(1);
    RegistrationView first = desk.register(session);
    RegistrationView second = desk.register(session);
    RegistrationView third = desk.register(session);
    desk.told();
    assertEquals(Seat.CANCELLED, desk.cancel(first).seat());
    assertEquals(Seat.CONFIRMED, desk.get(second).seat());
    assertEquals(1, desk.get(third).waitingPosition());
    assertEquals(List.of(Kind.CANCELLED, Kind.PROMOTED), desk.told());
    assertEquals("REGISTRATION_NOT_ACTIVE", RegistrationDesk.tried(() -> desk.cancel(first)));
  }

  @ParameterizedTest
  @EnumSource
  void whoReturnsStandsAtTheEnd(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(1);
    desk.register(session);
    Trainee trainee = RegistrationDesk.trainee("150523");
    RegistrationView left = desk.cancel(desk.register(session, trainee));
    RegistrationView other = desk.register(session);
    RegistrationView again = desk.register(session, trainee);
    assertEquals(left.id(), again.id());
    assertEquals(1, desk.get(other).waitingPosition());
    assertEquals(2, again.waitingPosition());
    assertNull(again.reason());
  }

  @ParameterizedTest
  @EnumSource
  void onePersonOnceWhateverTheSpelling(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(5);
    Trainee one = RegistrationDesk.trainee("\u963f\u00b7\u5df4\u56fe", "150523");
    desk.register(session, one);
    Trainee same =
        new Trainee(
            "\u963f\u2022\u5df4 \u56fe",
            null,
            " " + one.idNumber().toLowerCase(java.util.Locale.ROOT),
            null,
            null,
            one.audienceGroup(),
            one.divisionCode(),
            null,
            false);
    assertEquals("ALREADY_REGISTERED", RegistrationDesk.tried(() -> desk.register(session, same)));
  }

  @ParameterizedTest
  @EnumSource
  void windowAndAudienceBindEverybody(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView forKailu =
        desk.open(5, new AdmissionTerms(null, null, null, null, List.of("150523"), null), false);
    assertEquals(Seat.CONFIRMED, desk.register(forKailu).seat());
    assertEquals(
        "NOT_IN_AUDIENCE",
        RegistrationDesk.tried(() -> desk.register(forKailu, RegistrationDesk.trainee("150525"))));
    desk.clock().set(forKailu.registrationClosesAt());
    assertEquals(
        "REGISTRATION_WINDOW_CLOSED", RegistrationDesk.tried(() -> desk.register(forKailu)));
    desk.clock().set(forKailu.registrationOpensAt().minusMillis(1));
    assertEquals(
        "REGISTRATION_WINDOW_CLOSED", RegistrationDesk.tried(() -> desk.register(forKailu)));
    desk.clock().set(forKailu.registrationOpensAt());
    assertEquals(Seat.CONFIRMED, desk.register(forKailu).seat());
  }

  @ParameterizedTest
  @EnumSource
  void anEarlierCourseIsAskedFor(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    long course = System.nanoTime();
    desk.desk()
        .sql(
            "insert into course (id, code, edition, title, subject_code, level, minutes,"
                + " locally_adapted, division_code, status) values (%d, 'C-%d', 1, 'C',"
                + " (select min(code) from subject), 'BEGINNER', 60, false, '150500', 'APPROVED')",
            course, course);
    SessionView earlier = desk.open(5);
    desk.desk()
        .sql(
            "insert into session_course (session_id, course_id) values (%d, %d)",
            earlier.id(), course);
    SessionView session =
        desk.open(
            5,
            new AdmissionTerms(null, TraineeConflicts.NONE, null, null, null, List.of(course)),
            false);
    Trainee trainee = RegistrationDesk.trainee("150523");
    RegistrationView done = desk.register(earlier, trainee);
    assertEquals(
        "PREREQUISITE_MISSING", RegistrationDesk.tried(() -> desk.register(session, trainee)));
    desk.desk().sql("update registration set completed = true where id = %d", done.id());
    assertEquals(Seat.CONFIRMED, desk.register(session, trainee).seat());
  }

  @ParameterizedTest
  @EnumSource
  void approvalAndSeatAreTwoStates(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(1, AdmissionTerms.USUAL, true);
    RegistrationView first = desk.register(session);
    RegistrationView second = desk.register(session);
    assertEquals(Approval.PENDING, first.approval());
    assertEquals(Seat.NONE, first.seat());
    assertEquals(Seat.CONFIRMED, desk.decisions(d -> d.approve(second.id())).seat());
    RegistrationView waiting = desk.decisions(d -> d.approve(first.id()));
    assertEquals(Approval.APPROVED, waiting.approval());
    assertEquals(Seat.WAITING, waiting.seat());
    assertEquals(
        "REGISTRATION_NOT_PENDING",
        RegistrationDesk.tried(() -> desk.decisions(d -> d.approve(first.id()))));
    desk.decisions(d -> d.reject(second.id(), "no"));
    assertEquals(Seat.CONFIRMED, desk.get(first).seat());
    assertEquals(Approval.REJECTED, desk.get(second).approval());
    assertEquals(
        List.of(
            Kind.RECEIVED,
            Kind.RECEIVED,
            Kind.APPROVED,
            Kind.WAITING,
            Kind.REJECTED,
            Kind.PROMOTED),
        desk.told());
  }

  @ParameterizedTest
  @EnumSource
  void moreSeatsGoToThoseWhoWaitButNotToThePending(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(1, AdmissionTerms.USUAL, true);
    RegistrationView pending = desk.register(session);
    RegistrationView seated = desk.register(session);
    RegistrationView waiting = desk.register(session);
    desk.decisions(d -> d.approve(seated.id()));
    desk.decisions(d -> d.approve(waiting.id()));
    desk.capacity(session, 5);
    assertEquals(Seat.CONFIRMED, desk.get(waiting).seat());
    assertEquals(Seat.NONE, desk.get(pending).seat());
    assertEquals("VALUES_INVALID", RegistrationDesk.tried(() -> desk.capacity(session, 1)));
  }

  @ParameterizedTest
  @EnumSource
  void anOfferEndsAfterWorkingHoursAndGoesOn(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(1, OFFERS, false);
    RegistrationView first = desk.register(session);
    RegistrationView second = desk.register(session);
    RegistrationView third = desk.register(session);
    // Monday 16:00: two hours are left of the day, two more on Tuesday
    desk.clock().set(SessionDesk.at(SessionDesk.MONDAY.minusDays(7), "16:00"));
    desk.cancel(first);
    RegistrationView offered = desk.get(second);
    assertEquals(Seat.OFFERED, offered.seat());
    assertEquals(SessionDesk.at(SessionDesk.MONDAY.minusDays(6), "11:00"), offered.offeredUntil());
    desk.clock().set(offered.offeredUntil());
    assertEquals(
        "NO_OPEN_OFFER",
        RegistrationDesk.tried(() -> desk.decisions(d -> d.acceptOffer(second.id()))));
    desk.sweep();
    assertEquals(Seat.CANCELLED, desk.get(second).seat());
    assertEquals(Seat.OFFERED, desk.get(third).seat());
    assertEquals(Seat.CONFIRMED, desk.decisions(d -> d.acceptOffer(third.id())).seat());
  }

  @ParameterizedTest
  @EnumSource
  void nobodyIsPromotedAfterTheStart(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(1);
    RegistrationView first = desk.register(session);
    RegistrationView second = desk.register(session);
    desk.clock().set(SessionDesk.at(SessionDesk.MONDAY, "09:00"));
    desk.cancel(first);
    desk.sweep();
    assertEquals(Seat.WAITING, desk.get(second).seat());
  }

  @ParameterizedTest
  @EnumSource
  void anotherClassAtTheSameTimeStandsInTheWay(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView one = desk.open(1);
    SessionView other = desk.open(1, AdmissionTerms.USUAL, false, "10:59", "12:00");
    SessionView after = desk.open(1, AdmissionTerms.USUAL, false, "11:00", "12:00");
    SessionView warning =
        desk.open(
            1, new AdmissionTerms(null, TraineeConflicts.WARN, null, null, null, null), false);
    Trainee trainee = RegistrationDesk.trainee("150523");
    desk.register(one, trainee);
    assertEquals("TIME_CONFLICT", RegistrationDesk.tried(() -> desk.register(other, trainee)));
    assertEquals(Seat.CONFIRMED, desk.register(after, trainee).seat());
    assertEquals("TIME_CONFLICT_WARNED", desk.register(warning, trainee).warnings().get(0).code());
  }

  @ParameterizedTest
  @EnumSource
  void whoHasAnotherClassByNowIsPassedOverUntilFree(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView one = desk.open(1);
    SessionView other = desk.open(1);
    RegistrationView holder = desk.register(one);
    Trainee trainee = RegistrationDesk.trainee("150523");
    RegistrationView waiting = desk.register(one, trainee);
    RegistrationView elsewhere = desk.register(other, trainee);
    RegistrationView next = desk.register(one);
    desk.cancel(holder);
    assertEquals(Seat.WAITING, desk.get(waiting).seat());
    assertEquals(Seat.CONFIRMED, desk.get(next).seat());
    desk.capacity(one, 2);
    assertEquals(Seat.WAITING, desk.get(waiting).seat());
    desk.cancel(elsewhere);
    desk.sweep();
    assertEquals(Seat.CONFIRMED, desk.get(waiting).seat());
  }

  @ParameterizedTest
  @EnumSource
  void keptSeatsGoToTheirOwnAndThenToEverybody(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(2);
    var release = SessionDesk.at(SessionDesk.MONDAY.minusDays(3), "12:00");
    desk.quotas(q -> q.replace(session.id(), List.of(new QuotaDraft("150525", null, 1, release))));
    assertEquals(Seat.CONFIRMED, desk.register(session).seat());
    RegistrationView waiting = desk.register(session);
    assertEquals(Seat.WAITING, waiting.seat());
    RegistrationView own = desk.register(session, RegistrationDesk.trainee("150525"));
    assertEquals(Seat.CONFIRMED, own.seat());
    assertEquals(1, desk.quotas(q -> q.list(session.id())).get(0).used());
    desk.cancel(own);
    assertEquals(Seat.WAITING, desk.get(waiting).seat());
    desk.clock().set(release);
    desk.sweep();
    assertEquals(Seat.CONFIRMED, desk.get(waiting).seat());
  }

  @ParameterizedTest
  @EnumSource
  void quotasNeverPromiseMoreThanThereIs(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(3);
    desk.register(session);
    assertEquals(
        "VALUES_INVALID",
        RegistrationDesk.tried(
            () ->
                desk.quotas(
                    q ->
                        q.replace(
                            session.id(), List.of(new QuotaDraft("150525", null, 3, null))))));
    desk.quotas(q -> q.replace(session.id(), List.of(new QuotaDraft("150525", null, 2, null))));
    assertEquals("VALUES_INVALID", RegistrationDesk.tried(() -> desk.capacity(session, 2)));
    RegistrationView waiting = desk.register(session);
    desk.quotas(q -> q.replace(session.id(), List.of()));
    assertEquals(Seat.CONFIRMED, desk.get(waiting).seat());
  }

  @ParameterizedTest
  @EnumSource
  void aListIsTakenWholeOrNotAtAll(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(2);
    Trainee good = RegistrationDesk.trainee("150523");
    Trainee bad = RegistrationDesk.trainee("999999");
    RuleViolation refused =
        assertThrows(
            RuleViolation.class,
            () -> batch(desk, session, new Batch(List.of(good, bad), null, null)));
    assertEquals("BATCH_REFUSED", refused.code());
    assertEquals("persons[1].divisionCode", refused.violations().get(0).field());
    BatchResult result = batch(desk, session, new Batch(List.of(good, bad), false, null));
    assertEquals(1, result.registrations().size());
    assertEquals(1, result.refused().get(0).index());
    assertEquals(
        "BATCH_SEATS_MISSING",
        RegistrationDesk.tried(
            () ->
                batch(
                    desk,
                    session,
                    new Batch(
                        List.of(
                            RegistrationDesk.trainee("150523"), RegistrationDesk.trainee("150523")),
                        true,
                        true))));
    assertEquals(Seat.CONFIRMED, desk.register(session).seat());
  }

  private static BatchResult batch(RegistrationDesk desk, SessionView session, Batch batch) {
    return desk.registrations(r -> r.registerAll(session.id(), batch));
  }

  @ParameterizedTest
  @EnumSource
  void aCountyNamesItsOwnForTheCitysClassAndReachesNoOther(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(3);
    RegistrationDesk kailu = desk.as(TestCallers.county("150523"));
    RegistrationView own = kailu.register(session);
    assertEquals(Source.NOMINATION, own.source());
    assertEquals(
        "VALUES_INVALID",
        RegistrationDesk.tried(() -> kailu.register(session, RegistrationDesk.trainee("150525"))));
    RegistrationDesk naiman = desk.as(TestCallers.county("150525"));
    assertEquals("NOT_FOUND", RegistrationDesk.tried(() -> naiman.get(own)));
    assertEquals("NOT_FOUND", RegistrationDesk.tried(() -> naiman.cancel(own)));
    assertEquals(Seat.CANCELLED, kailu.cancel(own).seat());
    desk.desk().sql("update training_session set level = 'COUNTY' where id = %d", session.id());
    assertEquals("NOT_FOUND", RegistrationDesk.tried(() -> naiman.register(session)));
  }

  @ParameterizedTest
  @EnumSource
  void theOwnOrganisationDecidesFirst(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    long organisation = System.nanoTime();
    desk.desk()
        .sql(
            "insert into organisation (id, name, division_code) values (%d, 'O %d', '150523')",
            organisation, organisation);
    var host = desk.desk().account("host" + organisation, "HOST_ORGANISER", null);
    desk.desk()
        .sql(
            "update account set organisation_id = %d where id = %d",
            organisation, host.accountId());
    CurrentCaller caller = new CurrentCaller();
    caller.enter(
        new org.hongyan.security.Caller(
            host.accountId(),
            host.username(),
            host.name(),
            java.util.Set.of(Role.HOST_ORGANISER),
            null,
            organisation),
        "");
    SessionView session =
        desk.open(3, new AdmissionTerms(true, null, null, null, null, null), true);
    Trainee trainee = employed("O " + organisation);
    RegistrationView asked = desk.register(session, trainee);
    assertEquals(ApprovalStage.ORGANISATION, asked.stage());
    RegistrationView passed = desk.as(caller).decisions(d -> d.approve(asked.id()));
    assertEquals(ApprovalStage.ORGANISER, passed.stage());
    assertEquals(Approval.PENDING, passed.approval());
    assertEquals(
        "REGISTRATION_NOT_PENDING",
        RegistrationDesk.tried(() -> desk.as(caller).decisions(d -> d.approve(asked.id()))));
    assertEquals(Seat.CONFIRMED, desk.decisions(d -> d.approve(asked.id())).seat());
    RegistrationView deputy = desk.register(session, employed("O " + organisation));
    assertEquals(Seat.CONFIRMED, desk.decisions(d -> d.approve(deputy.id())).seat());
    RegistrationView named = desk.as(caller).register(session, employed("O " + organisation));
    assertEquals(ApprovalStage.ORGANISER, named.stage());
  }

  private static Trainee employed(String employer) {
    Trainee plain = RegistrationDesk.trainee("150523");
    return new Trainee(
        plain.name(),
        null,
        plain.idNumber(),
        plain.phone(),
        employer,
        plain.audienceGroup(),
        plain.divisionCode(),
        null,
        false);
  }

  @ParameterizedTest
  @EnumSource
  void aClassThatWillNotTakePlaceEndsAll(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(1);
    RegistrationView seated = desk.register(session);
    RegistrationView waiting = desk.register(session);
    desk.told();
    desk.cancelled(session);
    assertEquals(Seat.CANCELLED, desk.get(seated).seat());
    assertEquals(Seat.CANCELLED, desk.get(waiting).seat());
    assertEquals(List.of(Kind.SESSION_CANCELLED, Kind.SESSION_CANCELLED), desk.told());
  }

  @ParameterizedTest
  @EnumSource
  void traineesRegisterThemselvesOnly(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(2);
    RegistrationView first = desk.register(session);
    var account = desk.desk().account("t" + first.id(), "TRAINEE", null);
    desk.desk()
        .sql(
            "update account set person_id = %d where id = %d",
            first.personId(), account.accountId());
    CurrentCaller caller = new CurrentCaller();
    caller.enter(account, "");
    RegistrationDesk own = desk.as(caller);
    assertEquals(first.id(), own.registrations(Registrations::mine).get(0).id());
    RegistrationView other = desk.register(session);
    assertEquals("NOT_FOUND", RegistrationDesk.tried(() -> own.cancel(other)));
    assertEquals(Seat.CANCELLED, own.cancel(first).seat());
    assertEquals(Seat.CONFIRMED, own.register(session, RegistrationDraft.SELF).seat());
    assertEquals(
        "PERMISSION_MISSING",
        RegistrationDesk.tried(() -> own.register(session, RegistrationDesk.trainee("150523"))));
  }
}
