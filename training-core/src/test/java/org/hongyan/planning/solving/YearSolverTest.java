package org.hongyan.planning.solving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The solver finds a year that can be held, leaves what is pinned, and says what is wrong. */
class YearSolverTest {

  private final YearSolver solver = new YearSolver(Duration.ofSeconds(3));

  @Test
  void aSmallYearCanBeHeldAndThePinnedClassStays() {
    YearSchedule year = SampleYear.of(8, 16, 6);
    PlannedClass second = year.classes().get(1);
    LocalDate day = LocalDate.of(2027, 5, 10);
    year.classes()
        .set(
            1,
            new PlannedClass(
                2, second.wish(), true, day, year.rooms().get(0), year.teachers().get(1)));

    YearSchedule solved = solver.improve(year);

    assertEquals(0, solved.hardScore());
    PlannedClass pinned = solved.classes().get(1);
    assertEquals(day, pinned.start());
    assertEquals(1, pinned.teacher().id());
    assertEquals(0, pinned.room().id());
  }

  @Test
  void anExplanationNamesRuleAndClasses() {
    Explanation why = solver.explain(SampleYear.of(3, 2, 1));

    assertTrue(why.hardScore() < 0);
    Explanation.RuleScore first = why.rules().get(0);
    assertEquals(PlanRule.TRAINER_TWICE, first.rule());
    assertEquals(3, first.breaches());
    assertEquals(-3, first.points());
    Explanation.Reason reason = why.reasons().get(1).get(0);
    assertEquals(PlanRule.TRAINER_TWICE, reason.rule());
    assertEquals(List.of(2, 3), reason.others());
  }
}
