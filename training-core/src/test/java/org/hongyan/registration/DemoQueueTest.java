package org.hongyan.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hongyan.session.AdmissionTerms;
import org.hongyan.session.SessionDesk;
import org.hongyan.session.SessionView;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The full class of a trial run obeys the rules that all classes obey. */
class DemoQueueTest {

  @ParameterizedTest
  @EnumSource
  void theClassIsFullSomeWaitAndTheFirstHasAnOffer(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.over(SessionDesk.fresh(kind));
    SessionView session = desk.open(8, new AdmissionTerms(null, null, 24, null, null, null), false);
    desk.desk()
        .sql("update training_session set number = '2026-150500-904' where id = %d", session.id());
    seed(desk);
    seed(desk);
    assertEquals(
        Map.of(
            Standing.CONFIRMED, 7L,
            Standing.OFFERED, 1L,
            Standing.WAITING, 4L,
            Standing.CANCELLED, 1L),
        desk.lists(all -> all.counts(session.id())));
    List<RegistrationView> people =
        desk.lists(all -> all.list(session.id(), RegistrationFilter.ALL, new PageRequest(0, 20)))
            .items();
    assertEquals(
        List.of(1, 2, 3, 4),
        people.stream()
            .filter(one -> one.standing() == Standing.WAITING)
            .map(RegistrationView::waitingPosition)
            .toList());
    assertEquals(
        List.of(),
        people.stream().map(RegistrationView::phone).filter(Objects::nonNull).toList(),
        "nothing goes to a made-up number");
    assertEquals(
        2,
        people.stream()
            .filter(one -> one.standing() == Standing.CONFIRMED)
            .filter(one -> one.divisionCode().equals("150525"))
            .count());
  }

  private static void seed(RegistrationDesk desk) {
    desk.desk()
        .database()
        .run(
            em ->
                new DemoQueue(
                        em,
                        desk.seats(em),
                        desk.applicants(em),
                        desk.admissions(em),
                        desk.decisions(em))
                    .seed());
  }
}
