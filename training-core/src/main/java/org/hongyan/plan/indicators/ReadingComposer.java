package org.hongyan.plan.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hongyan.organisation.Division;
import org.hongyan.organisation.DivisionLevel;
import org.hongyan.plan.Indicator;
import org.hongyan.plan.IndicatorStatus;
import org.hongyan.plan.Target;
import org.hongyan.plan.TargetPeriod;
import org.hongyan.plan.TargetScope;
import org.hongyan.plan.indicators.IndicatorReading.Part;

/** Measures one indicator as a whole and in its parts, and judges both. */
final class ReadingComposer {

  /** The plan and the question: until which day, which year and division only. */
  record Frame(
      Span plan, LocalDate asOf, Integer year, boolean oneDivision, List<Division> places) {

    /** Years of the plan that have begun. */
    IntStream years() {
      int last = Math.min(plan.end().getYear(), asOf.getYear());
      return IntStream.rangeClosed(plan.start().getYear(), last)
          .filter(one -> year == null || year == one);
    }

    int latestYear() {
      int last = Math.min(plan.end().getYear(), asOf.getYear());
      return year != null ? year : Math.max(last, plan.start().getYear());
    }
  }

  /** What was measured and judged, without the indicator's own data. */
  record Outcome(
      Integer year,
      boolean share,
      Amount amount,
      BigDecimal attainment,
      IndicatorStatus status,
      IndicatorStatus statusWithAggregated,
      List<Part> parts) {}

  private final Frame frame;
  private final Target target;
  private final Measure measure;
  private final Judgement judgement;

  ReadingComposer(Frame frame, Indicator indicator, Measure measure) {
    this.frame = frame;
    this.target = indicator.target();
    this.measure = measure;
    this.judgement = new Judgement(target, frame.asOf());
  }

  Outcome compose() {
    if (target.period() != TargetPeriod.YEAR) {
      return wholePlan();
    }
    return target.scope() == TargetScope.EACH_COUNTY && !frame.oneDivision()
        ? eachCounty()
        : eachYear();
  }

  private Outcome wholePlan() {
    Amount amount = measure.amount(frame.year(), null);
    List<Part> parts =
        frame
            .years()
            .mapToObj(year -> part(year, measure.amount(year, null)))
            .filter(part -> amount.actual() != null)
            .toList();
    return new Outcome(
        frame.year(),
        frame.year() != null || frame.oneDivision(),
        amount,
        attainment(amount),
        judgement.of(amount.actual(), amount.recorded(), frame.plan()),
        judgement.of(amount.withAggregated(), amount.recorded(), frame.plan()),
        parts);
  }

  private Outcome eachYear() {
    List<Part> parts = frame.years().mapToObj(year -> judged(year, null, true)).toList();
    Amount amount = measure.amount(frame.latestYear(), null);
    return new Outcome(
        frame.latestYear(),
        frame.oneDivision() && target.scope() == TargetScope.CITY,
        amount,
        attainment(amount),
        together(parts, false),
        together(parts, true),
        parts);
  }

  private Outcome eachCounty() {
    List<Part> parts = new ArrayList<>();
    frame
        .years()
        .forEach(
            year ->
                frame
                    .places()
                    .forEach(place -> parts.add(judged(year, place.code(), bears(place, year)))));
    Amount amount = measure.amount(frame.latestYear(), null);
    return new Outcome(
        frame.latestYear(),
        false,
        amount,
        shareReached(parts),
        together(parts, false),
        together(parts, true),
        parts);
  }

  /** A county bears on the target in the years in which it exists; what it held is shown anyway. */
  private static boolean bears(Division place, int year) {
    return place.level() == DivisionLevel.COUNTY && place.validity().holdsIn(year);
  }

  private Part judged(int year, String divisionCode, boolean counts) {
    Amount amount = measure.amount(year, divisionCode);
    Span span = frame.plan().within(year);
    IndicatorStatus status = judgement.of(amount.actual(), amount.recorded(), span);
    return new Part(
        year, divisionCode, amount.actual(), amount.aggregated(), amount.persons(), status, counts);
  }

  /** A year's share in a target of the whole plan, not judged by itself. */
  private static Part part(int year, Amount amount) {
    return new Part(year, null, amount.actual(), amount.aggregated(), amount.persons(), null, true);
  }

  private IndicatorStatus together(List<Part> parts, boolean withAggregated) {
    List<IndicatorStatus> finished = new ArrayList<>();
    List<IndicatorStatus> running = new ArrayList<>();
    for (Part part : parts) {
      if (part.judged()) {
        Span span = frame.plan().within(part.year());
        boolean over = span.overOn(frame.asOf());
        (over ? finished : running)
            .add(withAggregated ? statusWithAggregated(part, span) : part.status());
      }
    }
    return Judgement.together(finished, running);
  }

  private IndicatorStatus statusWithAggregated(Part part, Span span) {
    Amount amount =
        new Amount(
            part.actual(), part.aggregated(), null, part.status() != IndicatorStatus.NO_DATA);
    return judgement.of(amount.withAggregated(), amount.recorded(), span);
  }

  private BigDecimal attainment(Amount amount) {
    return amount.actual() == null || target.lower().signum() == 0
        ? null
        : amount.actual().divide(target.lower(), 4, RoundingMode.HALF_UP);
  }

  private BigDecimal shareReached(List<Part> parts) {
    List<Part> latest =
        parts.stream().filter(part -> part.judged() && part.year() == frame.latestYear()).toList();
    if (latest.isEmpty()) {
      return null;
    }
    long reached = latest.stream().filter(part -> part.status() == IndicatorStatus.MET).count();
    return BigDecimal.valueOf(reached)
        .divide(BigDecimal.valueOf(latest.size()), 4, RoundingMode.HALF_UP);
  }
}
