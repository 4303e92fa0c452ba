package org.hongyan.planning.solving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How soon a year of 40 classes, 60 trainers and 12 rooms can be held (target: 30 s). */
class YearSolverBenchmark {

  private static final int MOST_SECONDS = 30;

  @Test
  void aYearCanBeHeldWithinHalfAMinute() {
    YearSolver solver = new YearSolver(Duration.ofSeconds(1));
    YearSchedule year = SampleYear.of(40, 60, 12);
    long start = System.nanoTime();
    int held = 0;
    for (int second = 1; second <= MOST_SECONDS; second++) {
      year = solver.improve(year);
      held = held == 0 && year.hardScore() == 0 ? second : held;
      System.out.printf(
          "after %.1f s: hard %d, soft %d%n",
          (System.nanoTime() - start) / 1e9, year.hardScore(), year.softScore());
    }
    assertEquals(0, year.hardScore());
    System.out.printf("first plan that can be held: slice %d%n", held);
  }
}
