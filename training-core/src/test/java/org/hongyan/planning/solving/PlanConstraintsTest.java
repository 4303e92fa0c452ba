package org.hongyan.planning.solving;

import ai.timefold.solver.test.api.score.stream.ConstraintVerifier;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.hongyan.subject.Level;
import org.junit.jupiter.api.Test;

/** Each rule of a year's plan: just kept, and just broken. */
class PlanConstraintsTest {

  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
  private static final Room HALL = new Room(1, "150523", 60, Set.of(MONDAY.plusDays(7)));
  private static final Room OTHER = new Room(2, "150525", 60, Set.of());
  private static final Teacher WANG = teacher(1, Set.of(), Set.of(), Set.of());
  private static final Teacher LI = teacher(2, Set.of(), Set.of(), Set.of());

  private final ConstraintVerifier<PlanConstraints, YearSchedule> verifier =
      ConstraintVerifier.build(new PlanConstraints(), YearSchedule.class, PlannedClass.class);

  private static Teacher teacher(
      long id, Set<LocalDate> outside, Set<LocalDate> away, Set<LocalDate> teaching) {
    return new Teacher(
        id,
        "150523",
        Map.of("GI", Level.INTERMEDIATE),
        Set.of("150523"),
        1,
        outside,
        away,
        teaching);
  }

  private static Wish wish(int days) {
    return new Wish(
        false, "150523", days, 60, "GI", Level.INTERMEDIATE, 3, LocalDate.of(2027, 6, 30));
  }

  private static PlannedClass at(int number, LocalDate day, Room room, Teacher teacher) {
    return new PlannedClass(number, wish(2), false, day, room, teacher);
  }

  private static PlannedClass of(Wish wish, LocalDate day) {
    return new PlannedClass(1, wish, false, day, HALL, WANG);
  }

  @Test
  void aTrainerIsInOnePlaceADay() {
    PlannedClass one = at(1, MONDAY, HALL, WANG);
    verifier
        .verifyThat(PlanConstraints::trainerTwice)
        .given(one, at(2, MONDAY.plusDays(1), OTHER, WANG))
        .penalizesBy(1);
    verifier
        .verifyThat(PlanConstraints::trainerTwice)
        .given(one, at(2, MONDAY.plusDays(2), OTHER, WANG), at(3, MONDAY, OTHER, LI))
        .penalizesBy(0);
  }

  @Test
  void aRoomHoldsOneClassADay() {
    PlannedClass one = at(1, MONDAY, HALL, WANG);
    verifier
        .verifyThat(PlanConstraints::roomTwice)
        .given(one, at(2, MONDAY.plusDays(1), HALL, LI))
        .penalizesBy(1);
    verifier
        .verifyThat(PlanConstraints::roomTwice)
        .given(one, at(2, MONDAY.plusDays(2), HALL, LI), at(3, MONDAY, OTHER, LI))
        .penalizesBy(0);
  }

  @Test
  void aTrainerIsInThePoolPresentAndFree() {
    Set<LocalDate> tuesday = Set.of(MONDAY.plusDays(1));
    PlannedClass outside = at(1, MONDAY, HALL, teacher(3, tuesday, Set.of(), Set.of()));
    PlannedClass away = at(2, MONDAY, HALL, teacher(4, Set.of(), tuesday, Set.of()));
    PlannedClass teaching = at(3, MONDAY, HALL, teacher(5, Set.of(), Set.of(), tuesday));
    verifier
        .verifyThat(PlanConstraints::trainerNotInPool)
        .given(outside, away, teaching)
        .penalizesBy(1);
    verifier.verifyThat(PlanConstraints::trainerAway).given(outside, away, teaching).penalizesBy(1);
    verifier
        .verifyThat(PlanConstraints::trainerTeaching)
        .given(outside, away, teaching)
        .penalizesBy(1);
  }

  @Test
  void aTrainerIsAbleAndComesThere() {
    Wish fits = wish(1);
    Wish higher = new Wish(false, "150523", 1, 60, "GI", Level.ADVANCED, null, null);
    Wish other = new Wish(false, "150523", 1, 60, "PATENT", null, null, null);
    Wish any = new Wish(true, "150500", 1, 60, null, null, null, null);
    Wish elsewhere = new Wish(false, "150525", 1, 60, null, null, null, null);
    verifier.verifyThat(PlanConstraints::trainerNotAble).given(of(fits, MONDAY)).penalizesBy(0);
    verifier.verifyThat(PlanConstraints::trainerNotAble).given(of(any, MONDAY)).penalizesBy(0);
    verifier.verifyThat(PlanConstraints::trainerNotAble).given(of(higher, MONDAY)).penalizesBy(1);
    verifier.verifyThat(PlanConstraints::trainerNotAble).given(of(other, MONDAY)).penalizesBy(1);
    verifier.verifyThat(PlanConstraints::trainerNotThere).given(of(any, MONDAY)).penalizesBy(0);
    verifier.verifyThat(PlanConstraints::trainerNotThere).given(of(fits, MONDAY)).penalizesBy(0);
    verifier
        .verifyThat(PlanConstraints::trainerNotThere)
        .given(of(elsewhere, MONDAY))
        .penalizesBy(1);
  }

  @Test
  void aRoomIsFreeAndLargeEnough() {
    Wish crowd = new Wish(false, "150523", 1, 61, null, null, null, null);
    verifier.verifyThat(PlanConstraints::roomTooSmall).given(of(wish(1), MONDAY)).penalizesBy(0);
    verifier.verifyThat(PlanConstraints::roomTooSmall).given(of(crowd, MONDAY)).penalizesBy(1);
    verifier.verifyThat(PlanConstraints::roomTaken).given(of(wish(7), MONDAY)).penalizesBy(0);
    verifier.verifyThat(PlanConstraints::roomTaken).given(of(wish(8), MONDAY)).penalizesBy(1);
  }

  @Test
  void allDaysAreWorkedAndBeforeTheDeadline() {
    WorkCalendar week = new WorkCalendar(Set.of(MONDAY, MONDAY.plusDays(1)));
    verifier.verifyThat(PlanConstraints::restDay).given(of(wish(2), MONDAY), week).penalizesBy(0);
    verifier.verifyThat(PlanConstraints::restDay).given(of(wish(4), MONDAY), week).penalizesBy(2);
    LocalDate last = LocalDate.of(2027, 6, 30);
    verifier.verifyThat(PlanConstraints::tooLate).given(of(wish(1), last)).penalizesBy(0);
    verifier.verifyThat(PlanConstraints::tooLate).given(of(wish(2), last)).penalizesBy(1);
  }

  @Test
  void whatIsBetterCostsLess() {
    PlannedClass one = at(1, MONDAY, HALL, WANG);
    PlannedClass other = at(2, MONDAY.plusMonths(2), OTHER, WANG);
    verifier.verifyThat(PlanConstraints::ownerSameMonth).given(one, other).penalizesBy(0);
    verifier
        .verifyThat(PlanConstraints::ownerSameMonth)
        .given(one, at(2, MONDAY.plusDays(20), OTHER, WANG))
        .penalizesBy(1);
    verifier.verifyThat(PlanConstraints::monthOther).given(one, other).penalizesBy(2);
    verifier.verifyThat(PlanConstraints::roomElsewhere).given(one, other).penalizesBy(1);
    verifier.verifyThat(PlanConstraints::travel).given(one, other).penalizesBy(2);
    verifier.verifyThat(PlanConstraints::workload).given(one, other).penalizesBy(12);
    verifier.verifyThat(PlanConstraints::cost).given(one, other).penalizesBy(4);
  }

  @Test
  void cityClassesKeepAWeekApart() {
    Wish city = new Wish(true, "150500", 1, 60, null, null, null, null);
    PlannedClass one = of(city, MONDAY);
    PlannedClass friday = new PlannedClass(2, city, false, MONDAY.plusDays(4), OTHER, LI);
    PlannedClass next = new PlannedClass(3, city, false, MONDAY.plusDays(7), OTHER, LI);
    verifier.verifyThat(PlanConstraints::citySameWeek).given(one, friday).penalizesBy(1);
    verifier.verifyThat(PlanConstraints::citySameWeek).given(one, next).penalizesBy(0);
  }

  @Test
  void whatManyWantIsBetterHeldEarly() {
    verifier.verifyThat(PlanConstraints::wantedLate).given(wanted(0, 12)).penalizesBy(0);
    verifier.verifyThat(PlanConstraints::wantedLate).given(wanted(23, 1)).penalizesBy(0);
    verifier.verifyThat(PlanConstraints::wantedLate).given(wanted(1, 3)).penalizesBy(2);
    verifier.verifyThat(PlanConstraints::wantedLate).given(wanted(23, 3)).penalizesBy(10);
    verifier.verifyThat(PlanConstraints::wantedLate).given(wanted(900, 3)).penalizesBy(10);
  }

  private static PlannedClass wanted(int people, int month) {
    Wish wish = new Wish(true, "150500", 1, 60, "GI", null, null, null, people);
    return of(wish, LocalDate.of(2027, month, 2));
  }
}
