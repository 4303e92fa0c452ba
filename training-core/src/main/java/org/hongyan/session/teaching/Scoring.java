package org.hongyan.session.teaching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hongyan.session.teaching.Reason.Code;
import org.hongyan.subject.Level;
import org.hongyan.trainer.TrainerView;

/**
 * How well a trainer fits, in points of 100: subject and level 45, place 20, balance of the
 * workload 20, cost 15. Each part says why. The weights are a convention of the product.
 */
final class Scoring {

  private static final int SAME_LEVEL = 45;
  private static final int HIGHER_LEVEL = 38;
  private static final int LOWER_LEVEL = 22;
  private static final int AT_HOME = 20;
  private static final int SERVES = 16;
  private static final int EVERYWHERE = 12;
  private static final int BALANCE = 20;
  private static final int COST = 15;
  private static final int COST_STEP = 3;
  private static final int COST_UNKNOWN = 6;

  private final String subject;
  private final Level level;
  private final String division;
  private final Map<Long, Workload> loads;
  private final Map<String, Integer> feeClasses;
  private final double mean;
  private final int teachingHour;

  /**
   * For one lesson.
   *
   * @param subject null where no course is given
   * @param feeClasses position in their list, the cheapest first
   * @param teachingHour its minutes
   * @param candidates over whom the workload is balanced
   */
  Scoring(
      String subject,
      Level level,
      String division,
      Map<Long, Workload> loads,
      Map<String, Integer> feeClasses,
      int teachingHour,
      List<TrainerView> candidates) {
    this.subject = subject;
    this.level = level;
    this.division = division;
    this.loads = loads;
    this.feeClasses = feeClasses;
    this.teachingHour = teachingHour;
    this.mean = candidates.stream().mapToLong(one -> minutes(one.id())).average().orElse(0);
  }

  TrainerSuggestion score(TrainerView trainer, List<Reason> conflicts) {
    List<Reason> reasons = new ArrayList<>();
    int score =
        fit(trainer, reasons)
            + place(trainer, reasons)
            + balance(trainer, reasons)
            + cost(trainer, reasons);
    return new TrainerSuggestion(trainer.id(), trainer.name(), score, reasons, conflicts);
  }

  private int fit(TrainerView trainer, List<Reason> reasons) {
    if (subject == null) {
      return 0;
    }
    List<Level> levels =
        trainer.subjects().stream()
            .filter(taught -> taught.subjectCode().equals(subject))
            .map(taught -> taught.level())
            .toList();
    Code named = new Code("subject", subject);
    if (levels.contains(level)) {
      reasons.add(Reason.of("SAME_LEVEL", named, level));
      return SAME_LEVEL;
    }
    if (levels.stream().anyMatch(one -> one.compareTo(level) > 0)) {
      reasons.add(Reason.of("HIGHER_LEVEL", named, level));
      return HIGHER_LEVEL;
    }
    reasons.add(Reason.of("LOWER_LEVEL", named, level));
    return LOWER_LEVEL;
  }

  private int place(TrainerView trainer, List<Reason> reasons) {
    if (division == null) {
      return 0;
    }
    Code named = new Code("division", division);
    if (trainer.divisionCode().equals(division)) {
      reasons.add(Reason.of("AT_HOME", named));
      return AT_HOME;
    }
    if (!trainer.divisions().isEmpty() && trainer.serves(division)) {
      reasons.add(Reason.of("SERVES", named));
      return SERVES;
    }
    if (trainer.divisions().isEmpty()) {
      reasons.add(Reason.of("EVERYWHERE"));
      return EVERYWHERE;
    }
    reasons.add(Reason.of("NOT_THERE", named));
    return 0;
  }

  /** Full points for who has taught nothing this year, none for twice the mean or more. */
  private int balance(TrainerView trainer, List<Reason> reasons) {
    Workload load = loads.getOrDefault(trainer.id(), new Workload(trainer.id(), null, 0, 0, 0));
    reasons.add(Reason.of("WORKLOAD", load.hours(teachingHour)));
    if (load.minutes() == 0) {
      return BALANCE;
    }
    double share = 1 - load.minutes() / (2 * Math.max(mean, 1));
    return (int) Math.round(BALANCE * Math.max(0, share));
  }

  private int cost(TrainerView trainer, List<Reason> reasons) {
    Integer position = trainer.feeClass() == null ? null : feeClasses.get(trainer.feeClass());
    if (position == null) {
      reasons.add(Reason.of("COST_UNKNOWN"));
      return COST_UNKNOWN;
    }
    reasons.add(Reason.of("COST", new Code("feeClass", trainer.feeClass())));
    return Math.max(0, COST - COST_STEP * position);
  }

  private long minutes(Long trainer) {
    Workload load = loads.get(trainer);
    return load == null ? 0 : load.minutes();
  }
}
