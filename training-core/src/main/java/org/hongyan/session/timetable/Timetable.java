package org.hongyan.session.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Reason;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;

/**
 * The timetable of sessions (课表). Whatever would put a trainer, a room or a trainee in two places
 * at once is refused, on every path and on any number of nodes: trainers and rooms are locked, then
 * asked, then written (design, rule 3).
 */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.SCHEDULE)
public class Timetable {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final TimetableRules rules;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public Timetable(
      EntityManager entityManager,
      CurrentCaller caller,
      TimetableRules rules,
      AuditTrail audit,
      Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  protected Timetable() {
    this(null, null, null, null, null);
  }

  /**
   * What would come of a lesson, without saving it.
   *
   * @param lessonId null for a new one
   */
  public LessonCheck check(long sessionId, Long lessonId, LessonDraft draft) {
    TrainingSession session = session(sessionId, LockModeType.NONE);
    LessonDraft whole = rules.complete(session, draft);
    return rules.check(session, Slot.of(lessonId, sessionId, whole), whole);
  }

  public SavedLesson add(long sessionId, LessonDraft draft) {
    TrainingSession session = session(sessionId, LockModeType.PESSIMISTIC_WRITE);
    LessonDraft whole = rules.complete(session, draft);
    List<Warning> warnings = rules.demandFree(session, Slot.of(null, sessionId, whole), whole);
    Lesson lesson = new Lesson(sessionId, whole);
    entityManager.persist(lesson);
    changed(session);
    LessonView after = view(lesson);
    record("LESSON_ADDED", session, lesson, null, null, after);
    return new SavedLesson(after, warnings);
  }

  public SavedLesson revise(long id, LessonDraft draft) {
    Lesson lesson = lesson(id);
    TrainingSession session = locked(lesson);
    FieldChecks.demandVersion(lesson.version(), draft.version());
    LessonDraft whole = rules.complete(session, draft);
    List<Warning> warnings =
        rules.demandFree(session, Slot.of(id, lesson.sessionId(), whole), whole);
    LessonView before = view(lesson);
    if (!lesson.start().equals(whole.start()) || !lesson.end().equals(whole.end())) {
      entityManager.persist(
          LessonChange.moved(lesson, whole, caller.get().username(), clock.instant()));
    }
    lesson.revise(whole);
    changed(session);
    LessonView after = view(lesson);
    record("LESSON_REVISED", session, lesson, null, before, after);
    return new SavedLesson(after, warnings);
  }

  /** Moves a lesson, as by dragging it, and makes it last as long as {@code length} says. */
  public SavedLesson move(long id, Duration by, Duration length, Integer version) {
    LessonDraft now = lesson(id).draft();
    return revise(
        id,
        new LessonDraft(
            now.title(),
            now.courseId(),
            now.start().plus(by),
            now.start().plus(by).plus(length),
            now.trainerIds(),
            now.venueId(),
            version));
  }

  /** Takes a lesson out of the timetable; one that was public stays as cancelled. */
  public void remove(long id) {
    Lesson lesson = lesson(id);
    TrainingSession session = locked(lesson);
    LessonView before = view(lesson);
    rules.remove(session, lesson);
    changed(session);
    record("LESSON_REMOVED", session, lesson, null, before, null);
  }

  /**
   * Puts another trainer in the place of one who cannot come.
   *
   * @param out whom; may be null where the lesson has one trainer only
   * @param in who comes instead
   */
  public SavedLesson substitute(long id, Long out, Long in, String reason) {
    Lesson lesson = lesson(id);
    TrainingSession session = locked(lesson);
    String why = Reason.demand(reason);
    Long leaving = leaving(lesson, out);
    new FieldChecks()
        .check("trainerId", in != null && !lesson.trainerIds().contains(in), "SUBSTITUTE_MISSING")
        .demand();
    LessonDraft whole = rules.complete(session, substituted(lesson, leaving, in));
    List<Warning> warnings =
        rules.demandFree(session, Slot.of(id, lesson.sessionId(), whole), whole);
    LessonView before = view(lesson);
    lesson.substitute(leaving, in);
    entityManager.persist(
        LessonChange.substituted(
            lesson, leaving, in, why, caller.get().username(), clock.instant()));
    changed(session);
    LessonView after = view(lesson);
    record("TRAINER_SUBSTITUTED", session, lesson, why, before, after);
    return new SavedLesson(after, warnings);
  }

  private static LessonDraft substituted(Lesson lesson, Long out, Long in) {
    List<Long> trainers = lesson.trainerIds().stream().map(id -> id.equals(out) ? in : id).toList();
    return new LessonDraft(
        lesson.title(),
        lesson.courseId(),
        lesson.start(),
        lesson.end(),
        trainers,
        lesson.venueId(),
        lesson.version());
  }

  private static Long leaving(Lesson lesson, Long out) {
    if (out == null && lesson.trainerIds().size() == 1) {
      return lesson.trainerIds().iterator().next();
    }
    if (out == null || !lesson.trainerIds().contains(out)) {
      throw RuleViolation.invalid(FieldViolation.of("replacedTrainerId", "REPLACED_NOT_TEACHING"));
    }
    return out;
  }

  private void changed(TrainingSession session) {
    entityManager.flush();
    session.rescheduled();
    session.lasts(rules.minutes(session.id()));
    entityManager.flush();
  }

  private TrainingSession session(long id, LockModeType lock) {
    TrainingSession session = entityManager.find(TrainingSession.class, id, lock);
    if (session == null) {
      throw RuleViolation.notFound();
    }
    caller.demandReach(session.divisionCode(), session.hostOrganisationId());
    session.demandOpen();
    return session;
  }

  private Lesson lesson(long id) {
    Lesson lesson = entityManager.find(Lesson.class, id);
    if (lesson == null || lesson.cancelled()) {
      throw RuleViolation.notFound();
    }
    return lesson;
  }

  private TrainingSession locked(Lesson lesson) {
    TrainingSession session = session(lesson.sessionId(), LockModeType.PESSIMISTIC_WRITE);
    try {
      // whoever held the session's lock before may have changed it, or taken it out
      entityManager.refresh(lesson);
    } catch (EntityNotFoundException gone) {
      throw RuleViolation.notFound();
    }
    return session;
  }

  private LessonView view(Lesson lesson) {
    return new LessonViews(entityManager, rules.resources()).of(List.of(lesson)).get(0);
  }

  private void record(
      String action,
      TrainingSession session,
      Lesson lesson,
      String reason,
      LessonView before,
      LessonView after) {
    audit.record(action, "Lesson", lesson.id(), session.divisionCode(), reason, before, after);
  }
}
