package org.hongyan.session.timetable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hongyan.security.CurrentCaller;
import org.hongyan.session.TrainingSession;

/**
 * Finds what a lesson collides with, lesson by lesson, with half-open intervals (design, rule 3).
 * What lies outside the caller's scope collides as well, but is not named (rule 8).
 */
final class ConflictSearch {

  /** No lesson lasts over midnight, so what started a day ago is over. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final String OVERLAPPING =
      " l.cancelled = false and l.start < :end and l.start > :earliest and l.end > :start"
          + " and l.id <> :self and l.sessionId <> :moving";

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
    List<Conflict> conflicts = new ArrayList<>();
    trainers(slot, moving, conflicts);
    venue(slot, moving, conflicts);
    if (!Objects.equals(slot.sessionId(), moving)) {
      ownSession(slot, conflicts);
    }
    trainees(slot, conflicts);
    return conflicts;
  }

  private void trainers(Slot slot, Long moving, List<Conflict> conflicts) {
    if (slot.trainerIds().isEmpty()) {
      return;
    }
    bound(
            entityManager.createQuery(
                "select l, t, s from Lesson l join l.trainerIds t, TrainingSession s"
                    + " where s.id = l.sessionId and t in :trainers and"
                    + OVERLAPPING
                    + " order by l.start, l.id",
                Object[].class),
            slot,
            moving)
        .setParameter("trainers", slot.trainerIds())
        .getResultList()
        .forEach(
            row ->
                conflicts.add(
                    conflict(Conflict.TRAINER, slot, row, resources.trainer((Long) row[1]))));
    conflicts.addAll(resources.absences(slot));
  }

  private void venue(Slot slot, Long moving, List<Conflict> conflicts) {
    if (slot.venueId() == null) {
      return;
    }
    bound(
            entityManager.createQuery(
                "select l, l.venueId, s from Lesson l, TrainingSession s"
                    + " where s.id = l.sessionId and l.venueId = :venue and"
                    + OVERLAPPING
                    + " order by l.start, l.id",
                Object[].class),
            slot,
            moving)
        .setParameter("venue", slot.venueId())
        .getResultList()
        .forEach(
            row ->
                conflicts.add(
                    conflict(Conflict.VENUE, slot, row, resources.venue(slot.venueId()))));
    conflicts.addAll(resources.venueClosed(slot));
  }

  /** The trainees of one class cannot be in two of its lessons at once. */
  private void ownSession(Slot slot, List<Conflict> conflicts) {
    bound(
            entityManager.createQuery(
                "select l, l.sessionId, s from Lesson l, TrainingSession s"
                    + " where s.id = l.sessionId and s.id = :session and"
                    + OVERLAPPING
                    + " order by l.start, l.id",
                Object[].class),
            slot,
            null)
        .setParameter("session", slot.sessionId())
        .getResultList()
        .forEach(row -> conflicts.add(conflict(Conflict.OVERLAP, slot, row, null)));
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

  private static TypedQuery<Object[]> bound(TypedQuery<Object[]> query, Slot slot, Long moving) {
    return query
        .setParameter("start", slot.start())
        .setParameter("end", slot.end())
        .setParameter("earliest", slot.start().minus(LONGEST))
        .setParameter("self", slot.lessonId() == null ? NONE : slot.lessonId())
        .setParameter("moving", moving == null ? NONE : moving);
  }

  private Conflict conflict(String code, Slot slot, Object[] row, String what) {
    Lesson lesson = (Lesson) row[0];
    TrainingSession session = (TrainingSession) row[2];
    boolean known = caller.reaches(session.divisionCode(), session.hostOrganisationId());
    return new Conflict(
        code,
        known ? lesson.id() : null,
        known ? session.title() : null,
        lesson.start(),
        lesson.end(),
        what,
        slot.start(),
        (Long) row[1]);
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
