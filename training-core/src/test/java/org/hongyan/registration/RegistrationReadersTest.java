package org.hongyan.registration;

import static org.hongyan.registration.RegistrationDesk.tried;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hongyan.security.Role;
import org.hongyan.session.SessionView;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Officials see how registrations stand, not whose they are, and decide on none. */
class RegistrationReadersTest {

  private static final PageRequest ALL = new PageRequest(0, 50);

  @ParameterizedTest
  @EnumSource
  void officialsReadEveryClassMasked(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(1);
    desk.register(session, RegistrationDesk.trainee("乌仁图雅", "150523"));
    desk.cancel(desk.register(session, RegistrationDesk.trainee("阿古拉", "150525")));
    Page<RegistrationView> seen =
        official(desk).lists(l -> l.list(session.id(), RegistrationFilter.ALL, ALL));
    assertEquals(List.of("乌*雅", "阿*拉"), seen.items().stream().map(RegistrationView::name).toList());
    RegistrationView second = seen.items().get(1);
    assertTrue(second.idNumber().contains("********"));
    assertEquals(Seat.CANCELLED, second.seat());
    Stream.of(second.personId(), second.phone(), second.reason())
        .forEach(hidden -> assertNull(hidden));
    assertEquals(second, official(desk).decisions(d -> d.get(second.id())));
    Map<Standing, Long> counts = official(desk).lists(l -> l.counts(session.id()));
    assertEquals(Map.of(Standing.CONFIRMED, 1L, Standing.CANCELLED, 1L), counts);
  }

  /** Else a name could be guessed letter by letter. */
  @ParameterizedTest
  @EnumSource
  void maskedNamesAreNeitherFoundNorSorted(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(2);
    desk.register(session, RegistrationDesk.trainee("B", "150523"));
    desk.register(session, RegistrationDesk.trainee("A", "150523"));
    RegistrationFilter guess = new RegistrationFilter(null, null, "A", null, null, null, "name");
    assertEquals(1, desk.lists(l -> l.list(session.id(), guess, ALL)).total());
    assertEquals(
        List.of("B*", "A*"),
        official(desk).lists(l -> l.list(session.id(), guess, ALL)).items().stream()
            .map(RegistrationView::name)
            .toList());
  }

  @ParameterizedTest
  @EnumSource
  void aHistoryTellsOfficialsWhatWasDoneOnly(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    RegistrationView one = desk.cancel(desk.register(desk.open(1)));
    List<RegistrationLists.Step> steps = official(desk).lists(l -> l.history(one.id()));
    assertEquals(
        List.of("REGISTRATION_CANCELLED", "REGISTERED"),
        steps.stream().map(RegistrationLists.Step::action).toList());
    steps.forEach(step -> assertNull(step.actor()));
    steps.forEach(step -> assertNull(step.reason()));
    assertEquals("ill", desk.lists(l -> l.history(one.id())).get(0).reason());
  }

  @ParameterizedTest
  @EnumSource
  void officialsDecideOnNone(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    RegistrationView one = desk.register(desk.open(1));
    assertEquals("PERMISSION_MISSING", tried(() -> official(desk).cancel(one)));
    assertEquals("PERMISSION_MISSING", tried(() -> official(desk).register(desk.open(1))));
    assertEquals(
        "NOT_FOUND",
        tried(() -> official(desk).bulk(b -> b.approve(one.sessionId(), List.of(one.id())))));
    assertEquals(Seat.CONFIRMED, desk.get(one).seat());
  }

  private static RegistrationDesk official(RegistrationDesk desk) {
    return desk.as(TestCallers.of("official", Role.OFFICIAL, null));
  }
}
