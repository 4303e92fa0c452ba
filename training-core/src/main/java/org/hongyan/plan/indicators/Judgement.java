package org.hongyan.plan.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.plan.IndicatorStatus;
import org.hongyan.plan.Target;

/**
 * Holds what was measured against the target. Reached is met at any time; what is not reached is
 * not met once the span is over, and before that on track if the share of the target reached is at
 * least the share of time elapsed. Without anything on record there is no judgement.
 */
final class Judgement {

  private final Target target;
  private final LocalDate asOf;

  Judgement(Target target, LocalDate asOf) {
    this.target = target;
    this.asOf = asOf;
  }

  IndicatorStatus of(BigDecimal actual, boolean recorded, Span span) {
    if (actual == null || !recorded) {
      return IndicatorStatus.NO_DATA;
    }
    if (target.reachedBy(actual)) {
      return IndicatorStatus.MET;
    }
    if (span.overOn(asOf)) {
      return IndicatorStatus.NOT_MET;
    }
    return actual.doubleValue() >= target.lower().doubleValue() * span.elapsedOn(asOf)
        ? IndicatorStatus.ON_TRACK
        : IndicatorStatus.BEHIND;
  }

  /**
   * What the parts (years, or counties and years) make of the whole: one part missed is missed, and
   * a finished part without data proves nothing, so the whole is not met either.
   *
   * @param finished statuses of the parts whose span is over
   * @param running statuses of the parts whose span still runs
   */
  static IndicatorStatus together(List<IndicatorStatus> finished, List<IndicatorStatus> running) {
    if (onlyUnknown(finished) && onlyUnknown(running)) {
      return IndicatorStatus.NO_DATA;
    }
    if (finished.stream().anyMatch(status -> status != IndicatorStatus.MET)) {
      return IndicatorStatus.NOT_MET;
    }
    if (running.contains(IndicatorStatus.BEHIND) || running.contains(IndicatorStatus.NO_DATA)) {
      return IndicatorStatus.BEHIND;
    }
    return running.contains(IndicatorStatus.ON_TRACK)
        ? IndicatorStatus.ON_TRACK
        : IndicatorStatus.MET;
  }

  private static boolean onlyUnknown(List<IndicatorStatus> statuses) {
    return statuses.stream().allMatch(status -> status == IndicatorStatus.NO_DATA);
  }
}
