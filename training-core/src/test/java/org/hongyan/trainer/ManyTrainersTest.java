package org.hongyan.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.person.IdType;
import org.hongyan.person.Person;
import org.hongyan.plan.PlanData;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.database.TestDatabase;
import org.hongyan.subject.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A search in 1000 trainers. Its target is 200 ms; the bound here is one that queries for each row
 * would break on any machine.
 */
class ManyTrainersTest {

  private static final int MANY = 1000;
  private static final Duration BOUND = Duration.ofSeconds(4);

  @ParameterizedTest
  @EnumSource
  void aSearchInAThousandIsQuick(TestDatabase kind) {
    TestDatabase.Open database = kind.fresh();
    database.run(ManyTrainersTest::fill);
    if (kind == TestDatabase.POSTGRESQL) {
      database.run(em -> em.createNativeQuery("analyze").executeUpdate());
    }
    TrainerFilter filter =
        new TrainerFilter(
            "1",
            "GEOGRAPHICAL_INDICATION",
            Level.ADVANCED,
            TeachingLanguage.MONGOLIAN,
            "150526",
            TrainerStatus.ADMITTED,
            null,
            null,
            LocalDate.of(2026, 11, 23),
            null,
            null);
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      long begin = System.nanoTime();
      long total =
          database.inTransaction(
              em -> new Trainers(em).list(filter, PageRequest.of(0, 20)).total());
      times.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
      assertEquals(MANY / 4 - wordless(), total);
    }
    times.sort(Long::compare);
    assertTrue(times.get(4) < BOUND.toMillis(), times.toString());
  }

  /** How many of those who teach it have no 1 in their name. */
  private static long wordless() {
    long without = 0;
    for (int i = 0; i < MANY; i += 4) {
      without += ("T" + i).contains("1") ? 0 : 1;
    }
    return without;
  }

  private static void fill(EntityManager em) {
    PlanData.seeded(em);
    List<Person> persons = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      Person person = new Person("T" + i, IdType.NONE, null, null, null, null, null, null);
      em.persist(person);
      persons.add(person);
    }
    em.flush();
    List<Trainer> trainers = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      boolean wanted = i % 4 == 0;
      TrainerDraft draft =
          MadeUpTrainers.draft(
              List.of(wanted ? TeachingLanguage.MONGOLIAN : TeachingLanguage.CHINESE),
              List.of(
                  new Taught("GEOGRAPHICAL_INDICATION", wanted ? Level.ADVANCED : Level.BASIC),
                  new Taught("PATENT", Level.BASIC)),
              List.of());
      Trainer trainer = new Trainer(persons.get(i).id(), draft);
      trainer.review(ReviewResult.PASSED);
      trainer.admit();
      em.persist(trainer);
      trainers.add(trainer);
    }
    em.flush();
    trainers.forEach(
        one -> em.persist(new Membership(one.id(), LocalDate.of(2025, 1, 1), "Document")));
  }
}
