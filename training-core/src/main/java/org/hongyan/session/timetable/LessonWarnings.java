package org.hongyan.session.timetable;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongyan.session.CalendarDay;
import org.hongyan.session.DayKind;
import org.hongyan.session.TrainingSession;
import org.hongyan.session.WorkingDays;
import org.hongyan.shared.Surroundings;

/** What an organiser should know of a lesson, though it refuses nothing. */
final class LessonWarnings {

  private final EntityManager entityManager;
  private final Resources resources;
  private final WorkingDays days;
  private final TravelTime travel;

  LessonWarnings(EntityManager entityManager, TravelTime travel) {
    this.entityManager = entityManager;
    this.resources = new Resources(entityManager);
    this.days = new WorkingDays(entityManager);
    this.travel = travel;
  }

  List<Warning> of(TrainingSession session, Slot slot, Long courseId) {
    List<Warning> warnings = new ArrayList<>();
    day(slot.day(), warnings);
    seats(session, slot, warnings);
    journeys(session, slot, warnings);
    slot.trainerIds().stream()
        .filter(trainer -> !resources.withinWeeklyHours(trainer, slot))
        .forEach(
            trainer ->
                warnings.add(Warning.of("TRAINER_OUTSIDE_HOURS", resources.trainer(trainer))));
    if (courseId != null && !resources.courseApproved(courseId)) {
      warnings.add(Warning.of("COURSE_NOT_APPROVED", resources.courseTitle(courseId)));
    }
    return warnings;
  }

  private void day(LocalDate day, List<Warning> warnings) {
    Optional<CalendarDay> special = days.special(day);
    if (special.isPresent()) {
      boolean holiday = special.get().kind() == DayKind.HOLIDAY;
      warnings.add(
          Warning.of(
              holiday ? "REST_DAY" : "ADJUSTED_WORKING_DAY", day.toString(), special.get().name()));
      return;
    }
    if (WorkingDays.isWeekend(day)) {
      warnings.add(Warning.of("WEEKEND", day.toString()));
    }
    if (!days.knows(day)) {
      warnings.add(Warning.of("CALENDAR_YEAR_UNKNOWN", Integer.toString(day.getYear())));
    }
  }

  private void seats(TrainingSession session, Slot slot, List<Warning> warnings) {
    Integer capacity = session.admission().capacity();
    if (slot.venueId() != null && capacity != null) {
      int seats = resources.seats(slot.venueId());
      if (seats < capacity) {
        warnings.add(
            Warning.of("VENUE_TOO_SMALL", resources.venue(slot.venueId()), seats, capacity));
      }
    }
  }

  private void journeys(TrainingSession session, Slot slot, List<Warning> warnings) {
    if (slot.trainerIds().isEmpty()) {
      return;
    }
    String here = division(slot.venueId(), session.divisionCode());
    List<Object[]> sameDay =
        entityManager
            .createQuery(
                "select l, s.divisionCode from Lesson l, TrainingSession s"
                    + " where s.id = l.sessionId and l.cancelled = false"
                    + " and l.start >= :from and l.start < :to and l.id <> :self",
                Object[].class)
            .setParameter("from", slot.day().atStartOfDay(Surroundings.ZONE).toInstant())
            .setParameter("to", slot.day().plusDays(1).atStartOfDay(Surroundings.ZONE).toInstant())
            .setParameter("self", slot.lessonId() == null ? -1L : slot.lessonId())
            .getResultList();
    Map<Long, List<Long>> trainers =
        new LessonTrainers(entityManager).of(sameDay.stream().map(row -> (Lesson) row[0]).toList());
    for (Object[] row : sameDay) {
      Lesson other = (Lesson) row[0];
      trainers.getOrDefault(other.id(), List.of()).stream()
          .filter(slot.trainerIds()::contains)
          .forEach(
              trainer ->
                  journey(slot, here, other, division(other.venueId(), (String) row[1]), trainer)
                      .ifPresent(warnings::add));
    }
  }

  private Optional<Warning> journey(
      Slot slot, String here, Lesson other, String there, Long trainer) {
    Duration needed = travel.between(here, there);
    Duration gap = gap(slot, other.start(), other.end());
    return gap.compareTo(needed) < 0 && !gap.isNegative()
        ? Optional.of(
            Warning.of(
                "TRAVEL_TOO_SHORT",
                resources.trainer(trainer),
                resources.division(there),
                gap.toMinutes(),
                needed.toMinutes()))
        : Optional.empty();
  }

  private String division(Long venueId, String otherwise) {
    return venueId == null ? otherwise : resources.venueDivision(venueId);
  }

  /** Time between two lessons; negative where they overlap. */
  private static Duration gap(Slot slot, Instant start, Instant end) {
    return start.isBefore(slot.start())
        ? Duration.between(end, slot.start())
        : Duration.between(slot.end(), start);
  }
}
