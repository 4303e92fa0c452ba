package org.hongyan.session.timetable;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hongyan.security.CurrentCaller;
import org.hongyan.session.TrainingSession;

/**
 * Finds what a lesson collides with, lesson by lesson, with half-open intervals (design, rule 3).
 * What lies outside the caller's scope collides as well, but is not named (rule 8).
 */
final class ConflictSearch {

  /** No lesson lasts over midnight, so what started a day ago is over. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final long NONE = -1;

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final Resources resources;
  private final TraineeBookings trainees;

  ConflictSearch(
      EntityManager entityManager,
      CurrentCaller caller,
      Resources resources,
      TraineeBookings trainees) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.resources = resources;
    this.trainees = trainees;
  }

  /** What stands in the way of one lesson. */
  List<Conflict> of(Slot slot) {
    return of(slot, null);
  }

  /**
   * What stands in the way of a lesson whose whole session is moving.
   *
   * @param moving the session whose own lessons make room as well; null where none moves
   */
  List<Conflict> of(Slot slot, Long moving) {
    List<Overlap> overlaps = overlaps(slot, moving);
    List<Conflict> conflicts = new ArrayList<>();
    trainers(slot, overlaps, conflicts);
    venue(slot, overlaps, conflicts);
    overlaps.stream()
        .filter(ownOf(slot))
        .map(own -> conflict(Conflict.OVERLAP, slot, own, slot.sessionId(), null))
        .forEach(conflicts::add);
    trainees(slot, conflicts);
    return conflicts;
  }

  private void trainers(Slot slot, List<Overlap> overlaps, List<Conflict> conflicts) {
    for (Overlap overlap : overlaps) {
      for (Long trainer : overlap.trainerIds()) {
        if (slot.trainerIds().contains(trainer)) {
          conflicts.add(
              conflict(Conflict.TRAINER, slot, overlap, trainer, resources.trainer(trainer)));
        }
      }
    }
    conflicts.addAll(resources.absences(slot));
  }

  private void venue(Slot slot, List<Overlap> overlaps, List<Conflict> conflicts) {
    if (slot.venueId() == null) {
      return;
    }
    overlaps.stream()
        .filter(overlap -> slot.venueId().equals(overlap.lesson().venueId()))
        .forEach(
            overlap ->
                conflicts.add(
                    conflict(
                        Conflict.VENUE,
                        slot,
                        overlap,
                        slot.venueId(),
                        resources.venue(slot.venueId()))));
    conflicts.addAll(resources.venueClosed(slot));
  }

  /** The trainees of one class cannot be in two of its lessons at once. */
  private static Predicate<Overlap> ownOf(Slot slot) {
    return overlap -> overlap.lesson().sessionId().equals(slot.sessionId());
  }

  private void trainees(Slot slot, List<Conflict> conflicts) {
    long twice = trainees.bookedElsewhere(slot.sessionId(), slot.start(), slot.end());
    if (twice > 0) {
      conflicts.add(
          new Conflict(
              Conflict.TRAINEES,
              null,
              null,
              slot.start(),
              slot.end(),
              Long.toString(twice),
              slot.start(),
              null));
    }
  }

  /**
   * The lessons that overlap a stretch of time, whosever they are: few are held at the same hour,
   * and the index of starts finds them however many there are.
   */
  private List<Overlap> overlaps(Slot slot, Long moving) {
    List<Object[]> rows =
        entityManager
            .createQuery(
                "select l, s from Lesson l, TrainingSession s where s.id = l.sessionId"
                    + " and l.cancelled = false and l.start < :end and l.start > :earliest"
                    + " and l.end > :start and l.id <> :self and l.sessionId <> :moving"
                    + " order by l.start, l.id",
                Object[].class)
            .setParameter("start", slot.start())
            .setParameter("end", slot.end())
            .setParameter("earliest", slot.start().minus(LONGEST))
            .setParameter("self", slot.lessonId() == null ? NONE : slot.lessonId())
            .setParameter("moving", moving == null ? NONE : moving)
            .getResultList();
    List<Lesson> lessons = rows.stream().map(row -> (Lesson) row[0]).toList();
    Map<Long, List<Long>> trainers = new LessonTrainers(entityManager).of(lessons);
    return rows.stream()
        .map(
            row ->
                new Overlap(
                    (Lesson) row[0],
                    (TrainingSession) row[1],
                    trainers.getOrDefault(((Lesson) row[0]).id(), List.of())))
        .toList();
  }

  /** A lesson in the same stretch of time. */
  private record Overlap(Lesson lesson, TrainingSession session, List<Long> trainerIds) {}

  private Conflict conflict(String code, Slot slot, Overlap overlap, Long resource, String what) {
    TrainingSession session = overlap.session();
    boolean known = caller.reaches(session.divisionCode(), session.hostOrganisationId());
    return new Conflict(
        code,
        known ? overlap.lesson().id() : null,
        known ? session.title() : null,
        overlap.lesson().start(),
        overlap.lesson().end(),
        what,
        slot.start(),
        resource);
  }

  /** The busy stretches of a day, for those whom the slot wants; used to find a way out. */
  List<Busy> busy(Slot slot, Instant from, Instant to) {
    Slot whole =
        new Slot(slot.lessonId(), slot.sessionId(), from, to, slot.trainerIds(), slot.venueId());
    return of(whole).stream().map(hit -> new Busy(hit.start(), hit.end())).toList();
  }

  /** A stretch in which something is taken. */
  record Busy(Instant start, Instant end) {}
}
