package org.hongyan.planning.solving;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.overlapping;

import ai.timefold.solver.core.api.score.buildin.hardsoft.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** The rules of a year's plan, each under its name in {@link PlanRule}. */
public class PlanConstraints implements ConstraintProvider {

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      trainerTwice(factory),
      roomTwice(factory),
      trainerNotInPool(factory),
      trainerAway(factory),
      trainerTeaching(factory),
      trainerNotAble(factory),
      trainerNotThere(factory),
      roomTaken(factory),
      roomTooSmall(factory),
      restDay(factory),
      tooLate(factory),
      citySameWeek(factory),
      ownerSameMonth(factory),
      monthCrowded(factory),
      monthOther(factory),
      wantedLate(factory),
      roomElsewhere(factory),
      travel(factory),
      workload(factory),
      cost(factory)
    };
  }

  Constraint trainerTwice(ConstraintFactory factory) {
    return named(together(factory, PlannedClass::teacher), PlanRule.TRAINER_TWICE);
  }

  Constraint roomTwice(ConstraintFactory factory) {
    return named(together(factory, PlannedClass::room), PlanRule.ROOM_TWICE);
  }

  /** Pairs that want the same thing on the same day. */
  private static BiConstraintStream<PlannedClass, PlannedClass> together(
      ConstraintFactory factory, Function<PlannedClass, Object> what) {
    return factory.forEachUniquePair(
        PlannedClass.class, equal(what), overlapping(PlannedClass::start, PlannedClass::after));
  }

  Constraint trainerNotInPool(ConstraintFactory factory) {
    return each(factory, PlanRule.TRAINER_NOT_IN_POOL, one -> one.daysIn(one.teacher().outside()));
  }

  Constraint trainerAway(ConstraintFactory factory) {
    return each(factory, PlanRule.TRAINER_AWAY, one -> one.daysIn(one.teacher().away()));
  }

  Constraint trainerTeaching(ConstraintFactory factory) {
    return each(factory, PlanRule.TRAINER_TEACHING, one -> one.daysIn(one.teacher().teaching()));
  }

  Constraint trainerNotAble(ConstraintFactory factory) {
    return each(
        factory,
        PlanRule.TRAINER_NOT_ABLE,
        one -> one.teacher().canTeach(one.wish().subject(), one.wish().level()) ? 0 : 1);
  }

  /** Of a class for the whole city everybody may be the trainer. */
  Constraint trainerNotThere(ConstraintFactory factory) {
    return each(
        factory,
        PlanRule.TRAINER_NOT_THERE,
        one -> one.isCity() || one.teacher().comesTo(one.divisionCode()) ? 0 : 1);
  }

  Constraint roomTaken(ConstraintFactory factory) {
    return each(factory, PlanRule.ROOM_TAKEN, one -> one.daysIn(one.room().taken()));
  }

  Constraint roomTooSmall(ConstraintFactory factory) {
    return each(factory, PlanRule.ROOM_TOO_SMALL, one -> one.seatsMissing() > 0 ? 1 : 0);
  }

  Constraint restDay(ConstraintFactory factory) {
    return factory
        .forEach(PlannedClass.class)
        .join(WorkCalendar.class)
        .penalize(
            HardSoftScore.ofHard(PlanRule.REST_DAY.weight()),
            (one, calendar) -> one.daysThat(day -> !calendar.workingDays().contains(day)))
        .asConstraint(PlanRule.REST_DAY.name());
  }

  Constraint tooLate(ConstraintFactory factory) {
    return each(factory, PlanRule.TOO_LATE, PlannedClass::daysLate);
  }

  Constraint citySameWeek(ConstraintFactory factory) {
    return named(
        factory
            .forEachUniquePair(PlannedClass.class, equal(PlannedClass::week))
            .filter((one, other) -> one.isCity() && other.isCity()),
        PlanRule.CITY_SAME_WEEK);
  }

  Constraint ownerSameMonth(ConstraintFactory factory) {
    return named(
        factory.forEachUniquePair(
            PlannedClass.class, equal(PlannedClass::divisionCode), equal(PlannedClass::month)),
        PlanRule.OWNER_SAME_MONTH);
  }

  Constraint monthCrowded(ConstraintFactory factory) {
    return named(
        factory.forEachUniquePair(PlannedClass.class, equal(PlannedClass::month)),
        PlanRule.MONTH_CROWDED);
  }

  Constraint monthOther(ConstraintFactory factory) {
    return each(factory, PlanRule.MONTH_OTHER, PlannedClass::monthsOff);
  }

  /** What many want comes early in the year, where all that must hold lets it. */
  Constraint wantedLate(ConstraintFactory factory) {
    return each(factory, PlanRule.WANTED_LATE, PlannedClass::monthsWaited);
  }

  Constraint roomElsewhere(ConstraintFactory factory) {
    return each(
        factory,
        PlanRule.ROOM_ELSEWHERE,
        one -> one.isCity() || one.room().divisionCode().equals(one.divisionCode()) ? 0 : 1);
  }

  Constraint travel(ConstraintFactory factory) {
    return each(
        factory,
        PlanRule.TRAVEL,
        one -> one.room().divisionCode().equals(one.teacher().home()) ? 0 : one.days());
  }

  /** Squares, so that two with three days each are better than one with six. */
  Constraint workload(ConstraintFactory factory) {
    return factory
        .forEach(PlannedClass.class)
        .groupBy(PlannedClass::teacher, sum(PlannedClass::days))
        .filter((teacher, days) -> days > 1)
        .penalize(
            HardSoftScore.ofSoft(PlanRule.WORKLOAD.weight()), (teacher, days) -> days * (days - 1))
        .asConstraint(PlanRule.WORKLOAD.name());
  }

  Constraint cost(ConstraintFactory factory) {
    return each(factory, PlanRule.COST, one -> one.teacher().fee() * one.days());
  }

  private static Constraint each(
      ConstraintFactory factory, PlanRule rule, ToIntFunction<PlannedClass> breaches) {
    return factory
        .forEach(PlannedClass.class)
        .filter(one -> breaches.applyAsInt(one) > 0)
        .penalize(points(rule), breaches)
        .asConstraint(rule.name());
  }

  private static Constraint named(
      BiConstraintStream<PlannedClass, PlannedClass> pairs, PlanRule rule) {
    return pairs.penalize(points(rule)).asConstraint(rule.name());
  }

  private static HardSoftScore points(PlanRule rule) {
    return rule.hard() ? HardSoftScore.ofHard(rule.weight()) : HardSoftScore.ofSoft(rule.weight());
  }
}
