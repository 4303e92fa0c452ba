package org.hongyan.plan.indicators;

import static org.hongyan.plan.IndicatorStatus.BEHIND;
import static org.hongyan.plan.IndicatorStatus.MET;
import static org.hongyan.plan.IndicatorStatus.NOT_MET;
import static org.hongyan.plan.IndicatorStatus.NO_DATA;
import static org.hongyan.plan.IndicatorStatus.ON_TRACK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hongyan.plan.Commitment;
import org.hongyan.plan.IndicatorStatus;
import org.hongyan.plan.Target;
import org.hongyan.plan.TargetOperator;
import org.hongyan.plan.TargetPeriod;
import org.hongyan.plan.TargetScope;
import org.junit.jupiter.api.Test;

class JudgementTest {

  private static final Span PLAN = new Span(LocalDate.of(2031, 1, 1), LocalDate.of(2035, 12, 31));

  @Test
  void moreThanAsksForMoreAndAtLeastForAsMuch() {
    assertEquals(NOT_MET, judge(TargetOperator.GT, 2000, PLAN.end()));
    assertEquals(MET, judge(TargetOperator.GT, 2001, PLAN.end()));
    assertEquals(MET, judge(TargetOperator.GE, 2000, PLAN.end()));
    assertEquals(NOT_MET, judge(TargetOperator.GE, 1999, PLAN.end()));
  }

  @Test
  void aRangeIsReachedAtItsLowerBoundAndNotFailedAboveTheUpper() {
    assertEquals(MET, judge(TargetOperator.RANGE, 2000, PLAN.end()));
    assertEquals(MET, judge(TargetOperator.RANGE, 9000, PLAN.end()));
  }

  @Test
  void beforeTheEndTheShareReachedIsHeldAgainstTheTimeElapsed() {
    LocalDate afterTwoOfFiveYears = LocalDate.of(2032, 12, 31);
    assertEquals(ON_TRACK, judge(TargetOperator.GE, 801, afterTwoOfFiveYears));
    assertEquals(BEHIND, judge(TargetOperator.GE, 799, afterTwoOfFiveYears));
    assertEquals(MET, judge(TargetOperator.GE, 2000, afterTwoOfFiveYears));
    assertEquals(BEHIND, judge(TargetOperator.GE, 0, PLAN.end().minusDays(1)));
  }

  @Test
  void withoutRecordsThereIsNoJudgement() {
    Judgement judgement = new Judgement(target(TargetOperator.GE), PLAN.end());
    assertEquals(NO_DATA, judgement.of(BigDecimal.ZERO, false, PLAN));
    assertEquals(NO_DATA, judgement.of(null, true, PLAN));
  }

  @Test
  void aWholeIsMetOnlyWithEveryFinishedPart() {
    assertEquals(MET, Judgement.together(List.of(MET, MET), List.of()));
    assertEquals(NOT_MET, Judgement.together(List.of(MET, NOT_MET), List.of(MET)));
    assertEquals(NOT_MET, Judgement.together(List.of(MET, NO_DATA), List.of()));
    assertEquals(ON_TRACK, Judgement.together(List.of(MET), List.of(ON_TRACK)));
    assertEquals(BEHIND, Judgement.together(List.of(MET), List.of(BEHIND, ON_TRACK)));
    assertEquals(NO_DATA, Judgement.together(List.of(NO_DATA), List.of(NO_DATA)));
  }

  @Property
  void moreIsNeverWorse(
      @ForAll @IntRange(max = 4000) int less,
      @ForAll @IntRange(max = 4000) int more,
      @ForAll @IntRange(max = 1900) int day) {
    List<IndicatorStatus> order = List.of(NOT_MET, BEHIND, ON_TRACK, MET);
    LocalDate asOf = PLAN.start().plusDays(day);
    int low = order.indexOf(judge(TargetOperator.GE, Math.min(less, more), asOf));
    int high = order.indexOf(judge(TargetOperator.GE, Math.max(less, more), asOf));
    assertTrue(low <= high);
  }

  private static IndicatorStatus judge(TargetOperator operator, long actual, LocalDate asOf) {
    return new Judgement(target(operator), asOf).of(BigDecimal.valueOf(actual), true, PLAN);
  }

  private static Target target(TargetOperator operator) {
    return new Target(
        TargetPeriod.PLAN,
        operator,
        BigDecimal.valueOf(2000),
        BigDecimal.valueOf(3000),
        false,
        Commitment.BINDING,
        TargetScope.CITY);
  }
}
