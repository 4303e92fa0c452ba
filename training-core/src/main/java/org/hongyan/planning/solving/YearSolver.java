package org.hongyan.planning.solving;

import ai.timefold.solver.core.api.score.analysis.ConstraintAnalysis;
import ai.timefold.solver.core.api.score.analysis.MatchAnalysis;
import ai.timefold.solver.core.api.score.analysis.ScoreAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardsoft.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.DefaultConstraintJustification;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hongyan.planning.solving.Explanation.Reason;
import org.hongyan.planning.solving.Explanation.RuleScore;

/**
 * Makes plans better for a while, and says why they are as good as they are. Made when it is first
 * wanted: loading the solver takes a moment that a start of the product should not.
 */
public final class YearSolver {

  /** Tells of each search otherwise, a second apart; held, or the setting would be collected. */
  private static final Logger SEARCHES = Logger.getLogger("ai.timefold.solver");

  static {
    SEARCHES.setLevel(Level.WARNING);
  }

  private final SolverFactory<YearSchedule> factory;
  private final SolutionManager<YearSchedule, HardSoftScore> manager;

  /**
   * A solver of one thread.
   *
   * @param slice how long one call of {@link #improve} takes at most
   */
  public YearSolver(Duration slice) {
    factory =
        SolverFactory.create(
            new SolverConfig()
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withSolutionClass(YearSchedule.class)
                .withEntityClasses(PlannedClass.class)
                .withConstraintProviderClass(PlanConstraints.class)
                .withPhases(new LocalSearchPhaseConfig())
                .withTerminationConfig(new TerminationConfig().withSpentLimit(slice)));
    manager = SolutionManager.create(factory);
  }

  /** The best that is found within a slice of time; pinned classes stay. */
  public YearSchedule improve(YearSchedule schedule) {
    return factory.buildSolver().solve(schedule);
  }

  /** The score of a plan, rule by rule and class by class. */
  public Explanation explain(YearSchedule schedule) {
    ScoreAnalysis<HardSoftScore> analysis = manager.analyze(schedule);
    List<RuleScore> rules = new ArrayList<>();
    Map<Integer, List<Reason>> reasons = new TreeMap<>();
    analysis.constraintMap().values().forEach(one -> tell(one, rules, reasons));
    rules.sort(Comparator.comparing(RuleScore::rule));
    reasons.values().forEach(list -> list.sort(Comparator.comparing(Reason::rule)));
    return new Explanation(
        analysis.score().hardScore(), analysis.score().softScore(), rules, reasons);
  }

  private static void tell(
      ConstraintAnalysis<HardSoftScore> analysis,
      List<RuleScore> rules,
      Map<Integer, List<Reason>> reasons) {
    PlanRule rule = PlanRule.named(analysis.constraintRef().constraintName()).orElseThrow();
    HardSoftScore score = analysis.score();
    if (score.isZero()) {
      return;
    }
    rules.add(
        new RuleScore(
            rule, rule.hard() ? score.hardScore() : score.softScore(), analysis.matchCount()));
    for (MatchAnalysis<HardSoftScore> match : analysis.matches()) {
      List<Integer> numbers = numbers(match);
      for (int number : numbers) {
        List<Integer> others = numbers.stream().filter(other -> other != number).toList();
        add(reasons.computeIfAbsent(number, key -> new ArrayList<>()), rule, others);
      }
    }
  }

  /** One reason for each rule, with all classes that it is about. */
  private static void add(List<Reason> reasons, PlanRule rule, List<Integer> others) {
    List<Integer> all = new ArrayList<>(others);
    reasons.stream().filter(one -> one.rule() == rule).forEach(one -> all.addAll(one.others()));
    reasons.removeIf(one -> one.rule() == rule);
    reasons.add(new Reason(rule, all.stream().sorted().toList()));
  }

  private static List<Integer> numbers(MatchAnalysis<HardSoftScore> match) {
    return match.justification() instanceof DefaultConstraintJustification why
        ? why.getFacts().stream()
            .filter(PlannedClass.class::isInstance)
            .map(fact -> ((PlannedClass) fact).number())
            .toList()
        : List.of();
  }
}
