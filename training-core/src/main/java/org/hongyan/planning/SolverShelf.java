package org.hongyan.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.hongyan.planning.solving.YearSolver;

/**
 * Holds the solver, which is made when it is first wanted: a start of the product is not slower.
 */
@ApplicationScoped
public class SolverShelf {

  private static final Duration SLICE = Duration.ofSeconds(1);

  private YearSolver solver;

  /** The solver; each call of it takes a second. */
  synchronized YearSolver solver() {
    if (solver == null) {
      solver = new YearSolver(SLICE);
    }
    return solver;
  }
}
