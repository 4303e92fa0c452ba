package org.hongyan.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hongyan.registration.SeatShares.By;
import org.hongyan.registration.SeatShares.Share;
import org.hongyan.session.SessionView;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who got how many seats is a sum over registrations; cancelled ones asked, but have none. */
class SeatSharesTest {

  @ParameterizedTest
  @EnumSource
  void seatsAreSummedByDivision(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(3);
    desk.register(session, RegistrationDesk.trainee("150523"));
    desk.register(session, RegistrationDesk.trainee("150523"));
    RegistrationView gone = desk.register(session, RegistrationDesk.trainee("150525"));
    desk.register(session, RegistrationDesk.trainee("150525"));
    desk.register(session, RegistrationDesk.trainee("150525"));
    assertEquals(
        List.of(new Share("150523", 2, 2, 0, 0, 67), new Share("150525", 3, 1, 2, 0, 33)),
        desk.shares(s -> s.ofSession(session.id(), By.DIVISION)));
    desk.cancel(gone);
    assertEquals(
        List.of(new Share("150523", 2, 2, 0, 0, 67), new Share("150525", 3, 1, 1, 0, 33)),
        desk.shares(s -> s.ofSession(session.id(), By.DIVISION)));
    int year = session.startDate().getYear();
    assertTrue(
        desk.shares(s -> s.ofYear(year, By.DIVISION)).stream()
            .anyMatch(share -> "150523".equals(share.key()) && share.seats() >= 2));
    assertEquals(
        List.of(new Share(null, 5, 3, 1, 0, 100)),
        desk.shares(s -> s.ofSession(session.id(), By.EMPLOYER)));
  }

  @ParameterizedTest
  @EnumSource
  void aCountySeesTheSharesOfItsOwnClassesOnly(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(3);
    desk.register(session);
    RegistrationDesk county = desk.as(TestCallers.county("150525"));
    assertEquals(
        "NOT_FOUND",
        RegistrationDesk.tried(() -> county.shares(s -> s.ofSession(session.id(), By.DIVISION))));
    assertEquals(
        List.of(), county.shares(s -> s.ofYear(session.startDate().getYear(), By.DIVISION)));
  }
}
