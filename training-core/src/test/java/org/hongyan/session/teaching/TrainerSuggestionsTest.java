package org.hongyan.session.teaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hongyan.plan.PlanData;
import org.hongyan.session.SessionLevel;
import org.hongyan.session.timetable.Lesson;
import org.hongyan.session.timetable.LessonDraft;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Settings;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.hongyan.subject.Level;
import org.hongyan.trainer.AwayDraft;
import org.hongyan.trainer.Decision;
import org.hongyan.trainer.MadeUpTrainers;
import org.hongyan.trainer.Taught;
import org.hongyan.trainer.TeachingLanguage;
import org.hongyan.trainer.TrainerDraft;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainerSuggestionsTest {

  private static final Instant NINE = Instant.parse("2026-12-14T01:00:00Z");
  private static final Instant ELEVEN = Instant.parse("2026-12-14T03:00:00Z");
  private static final String ZHALUTE = "150526";
  private static final long COURSE = 7_001;

  @ParameterizedTest
  @EnumSource
  void whoFitsBestComesFirstAndSaysWhy(TestDatabase kind) {
    withPool(
        kind,
        (data, made) -> {
          Long exact = member(made, "Exact", Level.INTERMEDIATE, List.of(ZHALUTE));
          Long higher = member(made, "Higher", Level.ADVANCED, List.of());
          Long lower = member(made, "Lower", Level.BASIC, List.of("150523"));
          made.member("Other", MadeUpTrainers.teaching("PATENT", Level.ADVANCED), "2025-01-01");
          List<TrainerSuggestion> found = suggestions(data).of(wanted(null));
          assertEquals(
              List.of(exact, higher, lower),
              found.stream().map(TrainerSuggestion::trainerId).toList());
          assertEquals(
              List.of("SAME_LEVEL", "SERVES", "WORKLOAD", "COST"), codes(found.get(0).reasons()));
          assertEquals(
              List.of("HIGHER_LEVEL", "EVERYWHERE", "WORKLOAD", "COST"),
              codes(found.get(1).reasons()));
          assertEquals(
              List.of("LOWER_LEVEL", "NOT_THERE", "WORKLOAD", "COST"),
              codes(found.get(2).reasons()));
          assertEquals(45 + 16 + 20 + 15 - 3 * 4, found.get(0).score());
          assertEquals(List.of(), suggestions(data).of(wanted(TeachingLanguage.MONGOLIAN)));
        });
  }

  @ParameterizedTest
  @EnumSource
  void whoIsTakenComesLastAndIsNotHidden(TestDatabase kind) {
    withPool(
        kind,
        (data, made) -> {
          Long away = member(made, "Away", Level.INTERMEDIATE, List.of(ZHALUTE));
          Long teaching = member(made, "Teaching", Level.INTERMEDIATE, List.of(ZHALUTE));
          Long free = member(made, "Free", Level.BASIC, List.of("150523"));
          Long gone = member(made, "Gone", Level.INTERMEDIATE, List.of());
          made.pool().depart(gone, new Decision.Departure("x", LocalDate.of(2026, 11, 1)));
          made.times().replace(away, List.of(new AwayDraft("2026-12-14", null, null)));
          lesson(data, teaching, "2026-12-14T02:59:00Z", "2026-12-14T04:00:00Z");
          List<TrainerSuggestion> found = suggestions(data).of(wanted(null));
          assertEquals(free, found.get(0).trainerId());
          assertTrue(found.get(0).free());
          assertEquals(3, found.size(), "whoever left is not suggested");
          assertEquals(List.of("AWAY"), conflicts(found, away));
          assertEquals(List.of("TEACHES"), conflicts(found, teaching));
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatEndsAsTheLessonStartsIsNoConflictAndLoadsCount(TestDatabase kind) {
    withPool(
        kind,
        (data, made) -> {
          Long busy = member(made, "Busy", Level.INTERMEDIATE, List.of());
          Long idle = member(made, "Idle", Level.INTERMEDIATE, List.of());
          lesson(data, busy, "2026-12-14T00:00:00Z", "2026-12-14T01:00:00Z");
          lesson(data, busy, "2026-12-14T03:00:00Z", "2026-12-14T03:30:00Z");
          List<TrainerSuggestion> found = suggestions(data).of(wanted(null));
          assertEquals(
              List.of(idle, busy), found.stream().map(TrainerSuggestion::trainerId).toList());
          assertTrue(found.get(1).free());
          TeachingRecords records = records(data);
          Workload load = records.workload(2026).get(0);
          assertEquals(new Workload(busy, "Busy", 2, 2, 90), load);
          assertEquals(2.0, load.hours(45));
          assertEquals(2, records.of(busy).size());
          assertEquals(List.of(), records.workload(2025));
          PlanData naiman = data.as(TestCallers.county(PlanData.NAIMAN));
          TeachingRecords bounded =
              new TeachingRecords(
                  naiman.entityManager(), TestCallers.county(PlanData.NAIMAN), null);
          assertEquals(List.of(), bounded.of(busy), "classes of another county");
        });
  }

  @ParameterizedTest
  @EnumSource
  void impossibleQuestionsAreRefused(TestDatabase kind) {
    withPool(
        kind,
        (data, made) ->
            assertEquals(
                List.of("COURSE_UNKNOWN", "END_BEFORE_START"),
                assertThrows(
                        RuleViolation.class,
                        () -> suggestions(data).of(new Wanted(1L, ELEVEN, NINE, null, null, null)))
                    .violations()
                    .stream()
                    .map(RuleViolation.FieldViolation::code)
                    .toList()));
  }

  private static Wanted wanted(TeachingLanguage language) {
    return new Wanted(COURSE, NINE, ELEVEN, ZHALUTE, language, null);
  }

  private static List<String> conflicts(List<TrainerSuggestion> found, Long id) {
    return found.stream()
        .filter(one -> one.trainerId().equals(id))
        .flatMap(one -> codes(one.conflicts()).stream())
        .toList();
  }

  private static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }

  private static Long member(
      MadeUpTrainers made, String name, Level level, List<String> divisions) {
    TrainerDraft draft =
        MadeUpTrainers.draft(
            List.of(TeachingLanguage.CHINESE),
            List.of(new Taught("GEOGRAPHICAL_INDICATION", level)),
            divisions);
    return made.member(name, draft, "2025-01-01").id();
  }

  private static void lesson(PlanData data, Long trainer, String start, String end) {
    Long session =
        data.training()
            .session(start, "BASIC", SessionLevel.COUNTY, PlanData.KAILU, start, "2026-12-14")
            .id();
    data.entityManager()
        .persist(
            new Lesson(
                session,
                new LessonDraft(
                    "L",
                    null,
                    Instant.parse(start),
                    Instant.parse(end),
                    List.of(trainer),
                    null,
                    null)));
    data.entityManager().flush();
  }

  private static TeachingRecords records(PlanData data) {
    return new TeachingRecords(data.entityManager(), TestCallers.city(), null);
  }

  private static TrainerSuggestions suggestions(PlanData data) {
    return new TrainerSuggestions(
        data.entityManager(), records(data), new Settings(name -> Optional.empty()));
  }

  /** A test over a pool. */
  private interface PoolTest {
    void run(PlanData data, MadeUpTrainers made);
  }

  private static void withPool(TestDatabase kind, PoolTest test) {
    Consumer<PlanData> whole = data -> test.run(data, new MadeUpTrainers(data));
    kind.fresh()
        .run(
            entityManager -> {
              PlanData data = PlanData.seeded(entityManager);
              entityManager
                  .createNativeQuery(
                      "insert into course (id, code, edition, title, subject_code, level, minutes,"
                          + " locally_adapted, division_code, status) values ("
                          + COURSE
                          + ", 'C-1', 1, 'Course', 'GEOGRAPHICAL_INDICATION', 'INTERMEDIATE', 120,"
                          + " true, '150500', 'APPROVED')")
                  .executeUpdate();
              whole.accept(data);
            });
  }
}
