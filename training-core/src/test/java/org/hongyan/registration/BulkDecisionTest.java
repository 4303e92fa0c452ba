package org.hongyan.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hongyan.registration.BulkDecisions.BulkResult;
import org.hongyan.registration.RegistrationEvent.Kind;
import org.hongyan.session.AdmissionTerms;
import org.hongyan.session.SessionView;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many registrations are decided on at once; one that is refused keeps no other one back. */
class BulkDecisionTest {

  @ParameterizedTest
  @EnumSource
  void fortyAreApprovedInTheOrderOfTheQueue(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(30, AdmissionTerms.USUAL, true);
    List<Long> ids = registered(desk, session, 40);
    List<Long> backwards = new ArrayList<>(ids);
    Collections.reverse(backwards);
    BulkResult result = desk.bulk(b -> b.approve(session.id(), backwards));
    assertEquals(40, result.decided().size());
    assertEquals(List.of(), result.left());
    assertEquals(
        Map.of(Standing.CONFIRMED, 30L, Standing.WAITING, 10L),
        desk.lists(l -> l.counts(session.id())));
    assertEquals(
        Seat.WAITING, desk.decisions(d -> d.get(ids.get(30))).seat(), "number 31 of the queue");
    assertEquals(Seat.CONFIRMED, desk.decisions(d -> d.get(ids.get(29))).seat());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRefusedIsNamedAndLeftAsItWas(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(5, AdmissionTerms.USUAL, true);
    List<Long> ids = registered(desk, session, 3);
    desk.decisions(d -> d.approve(ids.get(1)));
    desk.told();
    BulkResult result = desk.bulk(b -> b.approve(session.id(), ids));
    assertEquals(2, result.decided().size());
    assertEquals("REGISTRATION_NOT_PENDING", result.left().get(0).why().code());
    assertEquals(ids.get(1), result.left().get(0).registration().id());
    assertEquals(List.of(Kind.APPROVED, Kind.APPROVED), desk.told());
  }

  @ParameterizedTest
  @EnumSource
  void whoIsRejectedTogetherMakesRoomForWhoWaits(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(2, AdmissionTerms.USUAL, true);
    List<Long> ids = registered(desk, session, 4);
    desk.bulk(b -> b.approve(session.id(), ids));
    BulkResult result = desk.bulk(b -> b.reject(session.id(), ids.subList(0, 2), "not this time"));
    assertEquals(2, result.decided().size());
    assertEquals(
        Map.of(Standing.CONFIRMED, 2L, Standing.REJECTED, 2L),
        desk.lists(l -> l.counts(session.id())));
    assertEquals(
        List.of("REGISTRATION_PROMOTED", "REGISTRATION_APPROVED", "REGISTERED"),
        desk.lists(l -> l.history(ids.get(3))).stream().map(one -> one.action()).toList());
  }

  @ParameterizedTest
  @EnumSource
  void anotherClassOrCountyIsNotReached(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(5, AdmissionTerms.USUAL, true);
    SessionView other = desk.open(5, AdmissionTerms.USUAL, true, "13:00", "15:00");
    List<Long> ids = registered(desk, session, 2);
    assertEquals(
        "NOT_FOUND", RegistrationDesk.tried(() -> desk.bulk(b -> b.approve(other.id(), ids))));
    RegistrationDesk county = desk.as(TestCallers.county("150525"));
    assertEquals(
        "NOT_FOUND",
        RegistrationDesk.tried(() -> county.bulk(b -> b.cancel(session.id(), ids, "no"))));
    assertEquals(
        "NOT_FOUND", RegistrationDesk.tried(() -> county.lists(l -> l.history(ids.get(0)))));
    assertEquals(
        "VALUES_INVALID",
        RegistrationDesk.tried(() -> desk.bulk(b -> b.approve(session.id(), List.of()))));
    assertEquals(
        List.of(Standing.PENDING, Standing.PENDING),
        Stream.of(0, 1).map(i -> desk.decisions(d -> d.get(ids.get(i))).standing()).toList());
  }

  private static List<Long> registered(RegistrationDesk desk, SessionView session, int people) {
    return IntStream.range(0, people).mapToObj(i -> desk.register(session).id()).toList();
  }
}
