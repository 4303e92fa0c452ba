package org.hongyan.planning;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongyan.place.Venue;
import org.hongyan.planning.solving.PlannedClass;
import org.hongyan.planning.solving.Room;
import org.hongyan.planning.solving.Teacher;
import org.hongyan.planning.solving.YearSchedule;
import org.hongyan.session.WorkingDays;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.Surroundings;
import org.hongyan.subject.Level;
import org.hongyan.trainer.FeeClass;
import org.hongyan.trainer.Membership;
import org.hongyan.trainer.Trainer;
import org.hongyan.trainer.Trainers;

/** Reads what a year can be planned with, as the solver needs it: by the day. */
final class YearProblem {

  static final LocalTime MORNING = LocalTime.of(9, 0);
  static final LocalTime NOON = LocalTime.NOON;
  static final LocalTime AFTERNOON = LocalTime.of(14, 0);
  static final LocalTime EVENING = LocalTime.of(17, 0);

  private static final int MINUTES = 60;

  private final EntityManager entityManager;
  private final List<LocalDate> year;
  private final LocalDate first;

  /**
   * A year's problem.
   *
   * @param today no class begins on it or before
   */
  YearProblem(EntityManager entityManager, int year, LocalDate today) {
    this.entityManager = entityManager;
    LocalDate newYear = LocalDate.of(year, 1, 1);
    this.year = newYear.datesUntil(newYear.plusYears(1)).toList();
    this.first = today.isBefore(newYear) ? newYear : today.plusDays(1);
  }

  /** The problem, with a first place for each class that has none. */
  YearSchedule of(List<ProposedClass> proposed) {
    List<Room> rooms = rooms();
    List<Teacher> teachers = teachers(proposed);
    Set<LocalDate> days = new WorkingDays(entityManager).workingDays(year.get(0).getYear());
    if (rooms.isEmpty() || teachers.isEmpty() || days.stream().noneMatch(this::possible)) {
      throw new RuleViolation(Kind.REFUSED, "PROPOSAL_WITHOUT_MEANS");
    }
    Map<Long, Room> roomById = rooms.stream().collect(Collectors.toMap(Room::id, one -> one));
    Map<Long, Teacher> teacherById =
        teachers.stream().collect(Collectors.toMap(Teacher::id, one -> one));
    FirstPlaces places =
        new FirstPlaces(rooms, teachers, days.stream().filter(this::possible).sorted().toList());
    List<PlannedClass> classes =
        proposed.stream()
            .map(one -> planned(one, places, roomById, teacherById, proposed.size()))
            .toList();
    return new YearSchedule(classes, rooms, teachers, days, first);
  }

  private boolean possible(LocalDate day) {
    return !day.isBefore(first);
  }

  private static PlannedClass planned(
      ProposedClass one,
      FirstPlaces places,
      Map<Long, Room> rooms,
      Map<Long, Teacher> teachers,
      int count) {
    Room room = one.venueId() == null ? places.room(one.wish()) : rooms.get(one.venueId());
    Teacher teacher =
        one.trainerId() == null ? places.teacher(one.wish()) : teachers.get(one.trainerId());
    LocalDate start =
        one.startDate() == null ? places.day(one.wish(), one.number(), count) : one.startDate();
    return new PlannedClass(one.number(), one.wish(), one.pinned(), start, room, teacher);
  }

  private List<Room> rooms() {
    Map<Long, Set<LocalDate>> taken =
        lessonDays("select l.venueId, l.start from Lesson l where l.venueId is not null and");
    return entityManager
        .createQuery("select v from Venue v order by v.id", Venue.class)
        .getResultStream()
        .map(venue -> room(venue, taken.getOrDefault(venue.id(), Set.of())))
        .toList();
  }

  private Room room(Venue venue, Set<LocalDate> taken) {
    Set<LocalDate> closed =
        year.stream()
            .filter(day -> taken.contains(day) || !venue.validity().holdsOn(day))
            .collect(Collectors.toSet());
    return new Room(venue.id(), venue.divisionCode(), venue.seats(), closed);
  }

  private Map<Long, Set<LocalDate>> lessonDays(String select) {
    Map<Long, Set<LocalDate>> days = new HashMap<>();
    entityManager
        .createQuery(
            select + " l.cancelled = false and l.start >= :from and l.start < :to", Object[].class)
        .setParameter("from", at(year.get(0), LocalTime.MIN))
        .setParameter("to", at(year.get(year.size() - 1).plusDays(1), LocalTime.MIN))
        .getResultList()
        .forEach(
            row ->
                days.computeIfAbsent((Long) row[0], key -> new HashSet<>())
                    .add(LocalDate.ofInstant((Instant) row[1], Surroundings.ZONE)));
    return days;
  }

  static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(Surroundings.ZONE).toInstant();
  }

  /** Members of the pool at some time of the year, and whoever a class names already. */
  private List<Teacher> teachers(List<ProposedClass> proposed) {
    Set<Long> named = proposed.stream().map(ProposedClass::trainerId).collect(Collectors.toSet());
    Map<Long, List<Membership>> memberships =
        entityManager
            .createQuery("select m from Membership m", Membership.class)
            .getResultStream()
            .collect(Collectors.groupingBy(Membership::trainerId));
    Map<Long, Set<LocalDate>> teaching =
        lessonDays("select t, l.start from Lesson l join l.trainerIds t where");
    Map<String, Integer> fees = fees();
    return entityManager
        .createQuery("select t from Trainer t order by t.id", Trainer.class)
        .getResultStream()
        .map(
            trainer ->
                teacher(
                    trainer,
                    outside(memberships.getOrDefault(trainer.id(), List.of())),
                    teaching.getOrDefault(trainer.id(), Set.of()),
                    fees))
        .filter(one -> one.outside().size() < year.size() || named.contains(one.id()))
        .toList();
  }

  private Teacher teacher(
      Trainer trainer, Set<LocalDate> outside, Set<LocalDate> teaching, Map<String, Integer> fees) {
    Map<String, Level> able = new HashMap<>();
    trainer
        .subjects()
        .forEach(
            one ->
                able.merge(one.subjectCode(), one.level(), (a, b) -> a.compareTo(b) > 0 ? a : b));
    return new Teacher(
        trainer.id(),
        trainer.divisionCode(),
        able,
        Set.copyOf(trainer.divisions()),
        fees.getOrDefault(trainer.feeClass() == null ? "" : trainer.feeClass(), 0),
        outside,
        away(trainer),
        teaching);
  }

  /** Fee classes by rank: the list begins with the cheapest. */
  private Map<String, Integer> fees() {
    List<String> codes =
        entityManager
            .createQuery("select f from FeeClass f order by f.position", FeeClass.class)
            .getResultStream()
            .map(FeeClass::code)
            .toList();
    return codes.stream().collect(Collectors.toMap(code -> code, codes::indexOf));
  }

  private Set<LocalDate> outside(List<Membership> memberships) {
    return year.stream()
        .filter(
            day ->
                memberships.stream()
                    .noneMatch(
                        one ->
                            !day.isBefore(one.admittedOn())
                                && (one.leftOn() == null || day.isBefore(one.leftOn()))))
        .collect(Collectors.toSet());
  }

  /** Days of absence, and weekdays on which they do not teach all day. */
  private Set<LocalDate> away(Trainer trainer) {
    Set<LocalDate> days = new HashSet<>();
    Instant from = at(year.get(0), LocalTime.MIN);
    Instant to = at(year.get(year.size() - 1).plusDays(1), LocalTime.MIN);
    var absences = new Trainers(entityManager).away(List.of(trainer.id()), from, to);
    for (LocalDate day : year) {
      Instant morning = at(day, MORNING);
      Instant evening = at(day, EVENING);
      boolean absent =
          absences.stream()
              .anyMatch(one -> one.start().isBefore(evening) && morning.isBefore(one.end()));
      if (absent || !teaches(trainer, day)) {
        days.add(day);
      }
    }
    return days;
  }

  private static boolean teaches(Trainer trainer, LocalDate day) {
    int weekday = day.getDayOfWeek().getValue();
    var hours = trainer.availability();
    return hours.isEmpty()
        || hours.stream().anyMatch(one -> one.hold(weekday, minute(MORNING), minute(NOON)))
            && hours.stream()
                .anyMatch(one -> one.hold(weekday, minute(AFTERNOON), minute(EVENING)));
  }

  private static int minute(LocalTime time) {
    return time.toSecondOfDay() / MINUTES;
  }
}
