package org.hongyan.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hongyan.plan.PlanData;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.database.TestDatabase;
import org.hongyan.subject.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainersTest {

  private static final PageRequest FIRST = PageRequest.of(0, 20);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  /** A set of what is embedded looks changed when it iterates in another order than its copy. */
  @ParameterizedTest
  @EnumSource
  void whatDidNotChangeIsNotWrittenAnew(TestDatabase kind) {
    withData(
        kind,
        data -> {
          List<Taught> all =
              Stream.of("PATENT", "TRADEMARK", "GEOGRAPHICAL_INDICATION")
                  .flatMap(
                      subject -> Stream.of(Level.values()).map(level -> new Taught(subject, level)))
                  .toList();
          MadeUpTrainers made = new MadeUpTrainers(data);
          for (int count = 1; count <= all.size(); count++) {
            List<Taught> taught = all.subList(0, count);
            Trainer trainer =
                made.member(
                    "Bayar " + count,
                    MadeUpTrainers.draft(List.of(TeachingLanguage.values()), taught, List.of()),
                    "2026-01-05");
            int version = trainer.version();
            data.entityManager().flush();
            assertEquals(version, trainer.version(), count + " subjects");
            assertEquals(count, trainer.subjects().size());
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void trainersAreFoundByWhatTheyTeachAndWhere(TestDatabase kind) {
    withData(
        kind,
        data -> {
          MadeUpTrainers made = new MadeUpTrainers(data);
          Trainer herder =
              made.member(
                  "Bayar",
                  MadeUpTrainers.draft(
                      List.of(TeachingLanguage.CHINESE, TeachingLanguage.MONGOLIAN),
                      List.of(
                          new Taught("GEOGRAPHICAL_INDICATION", Level.BASIC),
                          new Taught("TRADEMARK", Level.ADVANCED)),
                      List.of("150526")),
                  "2026-01-05");
          made.member("Wang", MadeUpTrainers.teaching("PATENT", Level.ADVANCED), "2026-01-05");
          TrainerView view = made.trainers().get(herder.id());
          assertEquals("Bayar", view.name());
          assertEquals(LocalDate.of(2026, 1, 5), view.admittedOn());
          assertEquals(
              List.of(TeachingLanguage.CHINESE, TeachingLanguage.MONGOLIAN), view.languages());
          assertEquals(
              List.of(view),
              made.trainers()
                  .list(
                      new TrainerFilter(
                          null,
                          "GEOGRAPHICAL_INDICATION",
                          Level.BASIC,
                          TeachingLanguage.MONGOLIAN,
                          "150526",
                          TrainerStatus.ADMITTED,
                          null,
                          null,
                          MONDAY,
                          null,
                          null),
                      FIRST)
                  .items());
          assertEquals(0, count(made, "GEOGRAPHICAL_INDICATION", Level.ADVANCED));
          assertEquals(1, count(made, "TRADEMARK", Level.ADVANCED));
          assertEquals(2, made.trainers().list(TrainerFilter.all(), FIRST).total());
          assertEquals(1, made.trainers().list(TrainerFilter.of("bayAR"), FIRST).total());
          assertEquals(0, made.trainers().list(TrainerFilter.of("%"), FIRST).total());
        });
  }

  @ParameterizedTest
  @EnumSource
  void nobodyIsInThePoolBeforeAdmissionNorFromTheDayOfDeparture(TestDatabase kind) {
    withData(
        kind,
        data -> {
          MadeUpTrainers made = new MadeUpTrainers(data);
          Trainer one = made.nominated("Wang", MadeUpTrainers.teaching("PATENT", Level.BASIC));
          Membership stay = new Membership(one.id(), MONDAY, "Document 1");
          data.entityManager().persist(stay);
          data.entityManager().flush();
          Trainers trainers = made.trainers();
          assertFalse(trainers.inPool(one.id(), MONDAY.minusDays(1)));
          assertTrue(trainers.inPool(one.id(), MONDAY));
          assertTrue(trainers.inPool(one.id(), MONDAY.plusYears(5)));
          stay.end(MONDAY.plusDays(2), "Moved");
          data.entityManager().flush();
          assertTrue(trainers.inPool(one.id(), MONDAY.plusDays(1)));
          assertFalse(trainers.inPool(one.id(), MONDAY.plusDays(2)));
          assertEquals(1, trainers.poolSize(MONDAY));
          assertEquals(0, trainers.poolSize(MONDAY.plusDays(2)));
        });
  }

  @ParameterizedTest
  @EnumSource
  void timesAwayAreHalfOpen(TestDatabase kind) {
    withData(
        kind,
        data -> {
          MadeUpTrainers made = new MadeUpTrainers(data);
          Trainer one =
              made.member("Wang", MadeUpTrainers.teaching("PATENT", Level.BASIC), "2026-01-05");
          Instant start = Instant.parse("2026-11-23T01:00:00Z");
          Instant end = Instant.parse("2026-11-23T03:00:00Z");
          data.entityManager().persist(new Unavailability(one.id(), start, end, "Court"));
          data.entityManager().flush();
          Trainers trainers = made.trainers();
          List<Long> ids = List.of(one.id());
          assertEquals(
              List.of(new AwayTime(one.id(), start, end, "Court")),
              trainers.away(ids, start.plusSeconds(60), end.plusSeconds(60)));
          assertEquals(List.of(), trainers.away(ids, end, end.plusSeconds(60)));
          assertEquals(List.of(), trainers.away(ids, start.minusSeconds(60), start));
          assertEquals(1, trainers.away(ids, end.minusSeconds(1), end.plusSeconds(60)).size());
          assertEquals(0, free(trainers, MONDAY));
          assertEquals(1, free(trainers, MONDAY.plusDays(1)));
        });
  }

  private static long free(Trainers trainers, LocalDate day) {
    return trainers
        .list(
            new TrainerFilter(null, null, null, null, null, null, null, null, day, null, null),
            FIRST)
        .total();
  }

  private static long count(MadeUpTrainers made, String subject, Level level) {
    return made.trainers()
        .list(
            new TrainerFilter(null, subject, level, null, null, null, null, null, null, null, null),
            FIRST)
        .total();
  }

  static void withData(TestDatabase kind, Consumer<PlanData> test) {
    kind.fresh().run(entityManager -> test.accept(PlanData.seeded(entityManager)));
  }
}
