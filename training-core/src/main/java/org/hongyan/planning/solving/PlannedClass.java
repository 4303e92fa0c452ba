package org.hongyan.planning.solving;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A class of the year with the day, room and trainer that the solver gives it. */
@PlanningEntity
public class PlannedClass {

  @PlanningId private int number;

  @PlanningPin private boolean pinned;

  @PlanningVariable(valueRangeProviderRefs = "days")
  private LocalDate start;

  @PlanningVariable(valueRangeProviderRefs = "rooms")
  private Room room;

  @PlanningVariable(valueRangeProviderRefs = "teachers")
  private Teacher teacher;

  private Wish wish;

  protected PlannedClass() {}

  /**
   * A class where it stands now.
   *
   * @param number its own within the proposal, from 1
   * @param pinned whether the solver leaves it where it is
   */
  public PlannedClass(
      int number, Wish wish, boolean pinned, LocalDate start, Room room, Teacher teacher) {
    this.number = number;
    this.wish = wish;
    this.pinned = pinned;
    this.start = start;
    this.room = room;
    this.teacher = teacher;
  }

  public int number() {
    return number;
  }

  public Wish wish() {
    return wish;
  }

  public LocalDate start() {
    return start;
  }

  /** The first day after it. */
  public LocalDate after() {
    return start.plusDays(wish.days());
  }

  public Room room() {
    return room;
  }

  public Teacher teacher() {
    return teacher;
  }

  int days() {
    return wish.days();
  }

  boolean isCity() {
    return wish.city();
  }

  String divisionCode() {
    return wish.divisionCode();
  }

  int month() {
    return start.getMonthValue();
  }

  /** Year and week, so that two classes can be compared. */
  int week() {
    return start.get(WeekFields.ISO.weekBasedYear()) * 100
        + start.get(WeekFields.ISO.weekOfWeekBasedYear());
  }

  /** How many of its days are among those. */
  int daysIn(Set<LocalDate> some) {
    return daysThat(some::contains);
  }

  int daysThat(Predicate<LocalDate> condition) {
    return (int)
        Stream.iterate(start, day -> day.plusDays(1)).limit(wish.days()).filter(condition).count();
  }

  /** How many days it ends too late. */
  int daysLate() {
    LocalDate deadline = wish.deadline();
    return deadline == null ? 0 : daysThat(day -> day.isAfter(deadline));
  }

  int monthsOff() {
    return wish.month() == null ? 0 : Math.abs(wish.month() - month());
  }

  /** Months of the year before it begins, as often as it is urgent. */
  int monthsWaited() {
    return wish.urgency() * (month() - 1);
  }

  int seatsMissing() {
    return Math.max(0, wish.capacity() - room.seats());
  }
}
