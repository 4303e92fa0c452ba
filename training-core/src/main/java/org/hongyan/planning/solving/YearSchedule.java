package org.hongyan.planning.solving;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardsoft.HardSoftScore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A year's classes with all that they can be given. */
@PlanningSolution
public class YearSchedule {

  @PlanningEntityCollectionProperty private List<PlannedClass> classes;

  @ValueRangeProvider(id = "days")
  private List<LocalDate> days;

  @ProblemFactCollectionProperty
  @ValueRangeProvider(id = "rooms")
  private List<Room> rooms;

  @ProblemFactCollectionProperty
  @ValueRangeProvider(id = "teachers")
  private List<Teacher> teachers;

  @ProblemFactProperty private WorkCalendar calendar;

  @PlanningScore private HardSoftScore score;

  protected YearSchedule() {}

  /**
   * A problem; each class has a place already, good or bad.
   *
   * @param first the first day on which a class may begin
   */
  public YearSchedule(
      List<PlannedClass> classes,
      List<Room> rooms,
      List<Teacher> teachers,
      Set<LocalDate> workingDays,
      LocalDate first) {
    this.classes = new ArrayList<>(classes);
    this.rooms = List.copyOf(rooms);
    this.teachers = List.copyOf(teachers);
    this.calendar = new WorkCalendar(workingDays);
    this.days = workingDays.stream().filter(day -> !day.isBefore(first)).sorted().toList();
  }

  public List<PlannedClass> classes() {
    return classes;
  }

  public List<Room> rooms() {
    return rooms;
  }

  public List<Teacher> teachers() {
    return teachers;
  }

  /** The days on which a class may begin. */
  public List<LocalDate> days() {
    return days;
  }

  /** What is violated: 0 where the year can be held so. */
  public int hardScore() {
    return score == null ? 0 : score.hardScore();
  }

  /** What could be better, at most 0. */
  public int softScore() {
    return score == null ? 0 : score.softScore();
  }
}
