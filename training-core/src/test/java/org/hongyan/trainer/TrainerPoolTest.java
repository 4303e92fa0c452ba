package org.hongyan.trainer;

import static org.hongyan.trainer.MadeUpTrainers.naming;
import static org.hongyan.trainer.MadeUpTrainers.teaching;
import static org.hongyan.trainer.TrainersTest.withData;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hongyan.plan.PlanData;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.hongyan.subject.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainerPoolTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @EnumSource
  void theWayThroughThePoolIsKeptStepByStep(TestDatabase kind) {
    withData(
        kind,
        data -> {
          MadeUpTrainers made = new MadeUpTrainers(data);
          Long id = made.entries().nominate(naming("王明", null, null)).facts().id();
          TrainerPool pool = made.pool();
          pool.review(id, passed("2026-01-10"));
          long figures = data.version().current();
          TrainerView in = pool.admit(id, new Decision.Admission("Notice 7", day("2026-02-01")));
          assertTrue(data.version().current() > figures, "figures are new");
          assertEquals(TrainerStatus.ADMITTED, in.status());
          assertEquals(day("2026-02-01"), in.admittedOn());
          assertEquals(day("2026-06-01"), pool.review(id, passed("2026-06-01")).reviewedOn());
          pool.depart(id, new Decision.Departure("Moved away", day("2026-08-01")));
          pool.nominate(id, new Decision.Nomination("Back again", day("2026-09-01")));
          pool.review(id, passed("2026-09-02"));
          pool.admit(id, new Decision.Admission("Notice 9", day("2026-09-03")));
          TrainerFile file = made.entries().file(id);
          assertEquals(
              List.of(
                  StepKind.NOMINATED,
                  StepKind.REVIEW_PASSED,
                  StepKind.ADMITTED,
                  StepKind.YEARLY_REVIEW_PASSED,
                  StepKind.DEPARTED,
                  StepKind.NOMINATED,
                  StepKind.REVIEW_PASSED,
                  StepKind.ADMITTED),
              reversed(file.steps().stream().map(Step.View::kind).toList()));
          assertEquals(2, file.memberships().size());
          assertEquals("Moved away", file.memberships().get(1).departureReason());
          assertEquals(1, made.trainers().poolSize(day("2026-07-31")));
          assertEquals(0, made.trainers().poolSize(day("2026-08-01")));
          assertEquals(1, made.trainers().poolSize(TODAY));
          assertEquals(
              8L,
              data.entityManager()
                  .createQuery(
                      "select count(a) from AuditEvent a where a.subjectType = 'Trainer'",
                      Long.class)
                  .getSingleResult());
        });
  }

  @ParameterizedTest
  @EnumSource
  void stepsOutOfOrderAreRefused(TestDatabase kind) {
    withData(
        kind,
        data -> {
          MadeUpTrainers made = new MadeUpTrainers(data);
          TrainerPool pool = made.pool();
          Long id = made.entries().nominate(naming("王明", null, null)).facts().id();
          Decision.Admission admission = new Decision.Admission("N", day("2026-02-01"));
          Decision.Departure departure = new Decision.Departure("x", day("2026-03-01"));
          assertEquals("TRAINER_NOT_REVIEWED", code(() -> pool.admit(id, admission)));
          assertEquals("TRAINER_NOT_ADMITTED", code(() -> pool.depart(id, departure)));
          assertEquals(
              "TRAINER_NOT_OUTSIDE",
              code(() -> pool.nominate(id, new Decision.Nomination(null, TODAY))));
          pool.review(id, passed("2026-01-10"));
          assertEquals(
              "TRAINER_NOT_UNDER_REVIEW", code(() -> pool.review(id, passed("2026-01-11"))));
          pool.admit(id, admission);
          assertEquals("TRAINER_NOT_REVIEWED", code(() -> pool.admit(id, admission)));
          pool.depart(id, departure);
          pool.nominate(id, new Decision.Nomination(null, TODAY));
          pool.review(id, passed("2026-03-01"));
          assertEquals(
              List.of("BEFORE_DEPARTURE"),
              fields(() -> pool.admit(id, new Decision.Admission("N", day("2026-02-28")))));
          assertEquals("NOT_FOUND", code(() -> pool.admit(999_999L, admission)));
        });
  }

  @ParameterizedTest
  @EnumSource
  void datesAndReasonsAreAskedFor(TestDatabase kind) {
    withData(
        kind,
        data -> {
          MadeUpTrainers made = new MadeUpTrainers(data);
          TrainerPool pool = made.pool();
          Long id = made.member("Wang", teaching("PATENT", Level.BASIC), "2026-02-01").id();
          assertEquals(
              List.of("DAY_IN_FUTURE", "VALUE_MISSING"),
              fields(() -> pool.depart(id, new Decision.Departure(" ", TODAY.plusDays(1)))));
          assertEquals(
              List.of("BEFORE_ADMISSION"),
              fields(() -> pool.depart(id, new Decision.Departure("x", day("2026-01-31")))));
          assertEquals(
              List.of("BEFORE_ADMISSION"), fields(() -> pool.review(id, passed("2026-01-31"))));
          assertEquals(
              List.of("VALUE_MISSING"),
              fields(() -> pool.review(id, new Decision.Review(ReviewResult.FAILED, TODAY, ""))));
          assertEquals(
              List.of("VALUE_MISSING", "VALUE_MISSING"),
              fields(() -> pool.review(id, new Decision.Review(null, null, null))));
        });
  }

  @ParameterizedTest
  @EnumSource
  void membersAreDueOnceAYear(TestDatabase kind) {
    withData(
        kind,
        data -> {
          MadeUpTrainers made = new MadeUpTrainers(data);
          Long old = made.member("Old", teaching("PATENT", Level.BASIC), "2025-05-01").id();
          made.member("New", teaching("PATENT", Level.BASIC), "2026-01-01");
          assertEquals(List.of("Old"), due(made));
          made.pool().review(old, passed("2025-12-31"));
          assertEquals(List.of("Old"), due(made));
          made.pool().review(old, passed("2026-01-01"));
          assertEquals(List.of(), due(made));
        });
  }

  @ParameterizedTest
  @EnumSource
  void theSizeOnAnyDayIsThatOfANaiveCount(TestDatabase kind) {
    withData(
        kind,
        data -> {
          MadeUpTrainers made = new MadeUpTrainers(data);
          Random random = new Random(20_260_523);
          List<LocalDate[]> stays = new ArrayList<>();
          for (int i = 0; i < 30; i++) {
            randomWay(made, random, i, stays);
          }
          for (LocalDate at = day("2020-12-25"); !at.isAfter(TODAY); at = at.plusDays(11)) {
            LocalDate asked = at;
            long naive =
                stays.stream()
                    .filter(stay -> !asked.isBefore(stay[0]))
                    .filter(stay -> stay[1] == null || asked.isBefore(stay[1]))
                    .count();
            assertEquals(naive, made.trainers().poolSize(at), at.toString());
          }
        });
  }

  /** In and out of the pool, up to three times, some of them on one day. */
  private static void randomWay(
      MadeUpTrainers made, Random random, int number, List<LocalDate[]> stays) {
    Long id = made.nominated("T" + number, teaching("PATENT", Level.BASIC)).id();
    LocalDate at = day("2021-01-01").plusDays(random.nextInt(900));
    for (int stay = random.nextInt(3); stay >= 0; stay--) {
      made.pool().review(id, new Decision.Review(ReviewResult.PASSED, at, null));
      made.pool().admit(id, new Decision.Admission("N", at));
      LocalDate left = at.plusDays(random.nextInt(400));
      if (stay == 0 && random.nextBoolean()) {
        stays.add(new LocalDate[] {at, null});
        return;
      }
      stays.add(new LocalDate[] {at, left});
      made.pool().depart(id, new Decision.Departure("x", left));
      made.pool().nominate(id, new Decision.Nomination(null, left));
      at = left.plusDays(random.nextInt(30));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCountyNominatesAndChangesItsOwnOnly(TestDatabase kind) {
    withData(
        kind,
        data -> {
          MadeUpTrainers city = new MadeUpTrainers(data);
          MadeUpTrainers county = city.as(TestCallers.county(PlanData.KAILU));
          TrainerFile theirs = city.entries().nominate(naming("王明", null, null));
          assertEquals(theirs, county.entries().file(theirs.facts().id()), "may be read");
          assertEquals(
              "OUTSIDE_OWN_DIVISION",
              code(() -> county.entries().revise(theirs.facts().id(), naming("x", null, null))));
          assertEquals(
              "OUTSIDE_OWN_DIVISION",
              code(() -> county.entries().nominate(naming("x", null, null))));
          assertEquals(
              "OUTSIDE_OWN_DIVISION",
              code(() -> county.times().replace(theirs.facts().id(), List.of())));
          TrainerFile own = county.entries().nominate(naming("李娜", null, null).within(null));
          assertEquals(PlanData.KAILU, own.facts().divisionCode());
        });
  }

  private static List<String> due(MadeUpTrainers made) {
    return made
        .trainers()
        .list(
            new TrainerFilter(
                null, null, null, null, null, null, null, null, null, day("2026-01-01"), null),
            PageRequest.of(0, 20))
        .items()
        .stream()
        .map(TrainerView::name)
        .toList();
  }

  private static Decision.Review passed(String day) {
    return new Decision.Review(ReviewResult.PASSED, day(day), null);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> turned = new ArrayList<>(list);
    java.util.Collections.reverse(turned);
    return turned;
  }

  static String code(Runnable act) {
    return assertThrows(RuleViolation.class, act::run).code();
  }

  static List<String> fields(Runnable act) {
    return assertThrows(RuleViolation.class, act::run).violations().stream()
        .map(RuleViolation.FieldViolation::code)
        .toList();
  }
}
