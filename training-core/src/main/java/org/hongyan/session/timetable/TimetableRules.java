package org.hongyan.session.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.security.CurrentCaller;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.TrainingSession;
import org.hongyan.session.timetable.ConflictSearch.Busy;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Surroundings;

/** What a lesson must fulfil, for all who write lessons: by form, drag, copy, shift or proposal. */
@ApplicationScoped
@Transactional
public class TimetableRules {

  private static final int LONGEST_TITLE = 200;
  private static final int MOST_TRAINERS = 20;

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final TraineeBookings trainees;
  private final TravelTime travel;

  @Inject
  public TimetableRules(
      EntityManager entityManager,
      CurrentCaller caller,
      TraineeBookings trainees,
      TravelTime travel) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.trainees = trainees;
    this.travel = travel;
  }

  protected TimetableRules() {
    this(null, null, null, null);
  }

  Resources resources() {
    return new Resources(entityManager);
  }

  /** The draft with what it left open filled in; refuses what cannot be a lesson. */
  LessonDraft complete(TrainingSession session, LessonDraft draft) {
    Resources resources = resources();
    String title =
        draft.title() == null || draft.title().isBlank()
            ? resources.courseTitle(draft.courseId())
            : draft.title().strip();
    FieldChecks checks = new FieldChecks().text("title", title, LONGEST_TITLE);
    times(session, draft, checks);
    checks
        .check(
            "courseId",
            draft.courseId() == null || resources.courseUsable(draft.courseId()),
            "COURSE_NOT_USABLE")
        .check(
            "venueId",
            draft.venueId() == null || resources.venueKnown(draft.venueId()),
            "VENUE_ID_UNKNOWN")
        .check("trainerIds", draft.trainerIds().size() <= MOST_TRAINERS, "TOO_MANY_TRAINERS")
        .check("trainerIds", resources.trainersKnown(draft.trainerIds()), "TRAINER_ID_UNKNOWN")
        .demand();
    return draft.titled(title);
  }

  private static void times(TrainingSession session, LessonDraft draft, FieldChecks checks) {
    checks
        .check("start", draft.start() != null, "VALUE_MISSING")
        .check("end", draft.end() != null, "VALUE_MISSING");
    if (draft.start() == null || draft.end() == null) {
      return;
    }
    LocalDate first = day(draft.start());
    LocalDate last = day(draft.end().minusNanos(1));
    checks
        .check("end", draft.start().isBefore(draft.end()), "LESSON_END_BEFORE_START")
        .check(
            "end",
            !draft.start().isBefore(draft.end()) || first.equals(last),
            "LESSON_OVER_MIDNIGHT")
        .check(
            "start",
            !first.isBefore(session.startDate()) && !first.isAfter(session.endDate()),
            "LESSON_OUTSIDE_SESSION",
            session.startDate().toString(),
            session.endDate().toString());
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, Surroundings.ZONE);
  }

  LessonCheck check(TrainingSession session, Slot slot, LessonDraft draft) {
    ConflictSearch search = search();
    List<Conflict> conflicts = search.of(slot);
    return new LessonCheck(
        conflicts,
        new LessonWarnings(entityManager, travel).of(session, slot, draft.courseId()),
        conflicts.isEmpty() ? null : wayOut(search, slot));
  }

  /** Locks whom and what the lesson wants, and refuses it where something stands in the way. */
  List<Warning> demandFree(TrainingSession session, Slot slot, LessonDraft draft) {
    resources()
        .lock(slot.trainerIds(), slot.venueId() == null ? List.of() : List.of(slot.venueId()));
    LessonCheck check = check(session, slot, draft);
    if (!check.conflicts().isEmpty()) {
      throw new ConflictRefusal(check.conflicts(), check.nextFree());
    }
    return check.warnings();
  }

  /**
   * The same for many lessons at once, such as a session that moves.
   *
   * @param moving the session whose own lessons make room; null where none moves
   */
  public void demandAllFree(List<Slot> slots, Long moving) {
    lock(slots);
    List<Conflict> conflicts = conflicts(slots, moving);
    if (!conflicts.isEmpty()) {
      throw new ConflictRefusal(conflicts, null);
    }
  }

  /** What stands in the way of many lessons at once. */
  public List<Conflict> conflicts(List<Slot> slots, Long moving) {
    ConflictSearch search = search();
    List<Conflict> conflicts = new ArrayList<>();
    slots.forEach(slot -> conflicts.addAll(search.of(slot, moving)));
    return conflicts;
  }

  /** Locks whom and what the lessons want. */
  public void lock(List<Slot> slots) {
    resources()
        .lock(
            slots.stream().flatMap(slot -> slot.trainerIds().stream()).toList(),
            slots.stream().map(Slot::venueId).filter(id -> id != null).toList());
  }

  private static Instant wayOut(ConflictSearch search, Slot slot) {
    Instant from = slot.day().atStartOfDay(Surroundings.ZONE).toInstant();
    Instant to = slot.day().plusDays(1).atStartOfDay(Surroundings.ZONE).toInstant();
    List<Busy> busy = search.busy(slot, from, to);
    return FreeSlots.after(slot, busy);
  }

  private ConflictSearch search() {
    return new ConflictSearch(entityManager, caller, resources(), trainees);
  }

  /** The lessons of a session that will take place, the earliest first. */
  public List<Lesson> lessons(long sessionId) {
    return entityManager
        .createQuery(
            "select l from Lesson l where l.sessionId = :session and l.cancelled = false"
                + " order by l.start, l.id",
            Lesson.class)
        .setParameter("session", sessionId)
        .getResultList();
  }

  /** How long the lessons of a session last together. */
  public int minutes(long sessionId) {
    return lessons(sessionId).stream().mapToInt(Lesson::minutes).sum();
  }

  /** Takes a lesson out; one that was public stays as cancelled, so that calendars learn of it. */
  void remove(TrainingSession session, Lesson lesson) {
    if (session.status() != SessionStatus.DRAFT) {
      lesson.cancel();
      return;
    }
    entityManager
        .createQuery("delete from LessonChange c where c.lessonId = :lesson")
        .setParameter("lesson", lesson.id())
        .executeUpdate();
    entityManager.remove(lesson);
  }

  /** Takes out all lessons of a draft. */
  public void removeAll(long sessionId) {
    entityManager
        .createQuery(
            "delete from LessonChange c where c.lessonId in"
                + " (select l.id from Lesson l where l.sessionId = :session)")
        .setParameter("session", sessionId)
        .executeUpdate();
    entityManager
        .createQuery("select l from Lesson l where l.sessionId = :session", Lesson.class)
        .setParameter("session", sessionId)
        .getResultList()
        .forEach(entityManager::remove);
    entityManager.flush();
  }

  /** Frees whom and what the lessons of a cancelled session held. */
  public void cancelAll(long sessionId) {
    lessons(sessionId).forEach(Lesson::cancel);
  }
}
