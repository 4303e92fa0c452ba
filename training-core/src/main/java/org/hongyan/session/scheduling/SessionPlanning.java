package org.hongyan.session.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.SessionDraft;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.SessionView;
import org.hongyan.session.Sessions;
import org.hongyan.session.TrainingSession;
import org.hongyan.session.timetable.Lesson;
import org.hongyan.session.timetable.Slot;
import org.hongyan.session.timetable.TimetableRules;
import org.hongyan.session.timetable.TraineeBookings;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.Surroundings;

/** Plans sessions: draws them up, changes and moves them, within the organiser's own scope. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.SCHEDULE)
public class SessionPlanning {

  private static final int FARTHEST_SHIFT = 3660;

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final Sessions sessions;
  private final TimetableRules timetable;
  private final TraineeBookings trainees;
  private final Consumer<Object> events;
  private final AuditTrail audit;

  @Inject
  public SessionPlanning(
      EntityManager entityManager,
      CurrentCaller caller,
      Sessions sessions,
      TimetableRules timetable,
      TraineeBookings trainees,
      @Any Event<Object> events,
      AuditTrail audit) {
    this(entityManager, caller, sessions, timetable, trainees, events::fire, audit);
  }

  /** With listeners given by hand. */
  public SessionPlanning(
      EntityManager entityManager,
      CurrentCaller caller,
      Sessions sessions,
      TimetableRules timetable,
      TraineeBookings trainees,
      Consumer<Object> events,
      AuditTrail audit) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.sessions = sessions;
    this.timetable = timetable;
    this.trainees = trainees;
    this.events = events;
    this.audit = audit;
  }

  protected SessionPlanning() {
    this(null, null, null, null, null, event -> {}, null);
  }

  public SessionView create(SessionDraft draft) {
    TrainingSession session = enter(draft);
    SessionView after = sessions.get(session.id());
    record("SESSION_CREATED", session, null, after);
    return after;
  }

  /** Enters a draft without a word in the audit log; the caller says what it belongs to. */
  TrainingSession enter(SessionDraft draft) {
    new SessionChecks(entityManager, caller.get()).demand(draft);
    String number =
        new SessionNumbers(entityManager).next(draft.startDate().getYear(), draft.divisionCode());
    TrainingSession session = TrainingSession.planned(number, draft);
    entityManager.persist(session);
    entityManager.flush();
    return session;
  }

  public SessionView revise(long id, SessionDraft draft) {
    TrainingSession session = locked(id);
    FieldChecks.demandVersion(session.version(), draft.version());
    SessionView before = sessions.get(id);
    new SessionChecks(entityManager, caller.get()).demand(draft);
    demandLessonsWithin(id, draft.startDate(), draft.endDate());
    demandSeats(session, draft.capacity());
    session.revise(draft);
    entityManager.flush();
    events.accept(new SessionRevised(session));
    SessionView after = sessions.get(id);
    record("SESSION_REVISED", session, before, after);
    return after;
  }

  private void demandLessonsWithin(long id, LocalDate start, LocalDate end) {
    long outside =
        timetable.lessons(id).stream()
            .map(lesson -> LocalDate.ofInstant(lesson.start(), Surroundings.ZONE))
            .filter(day -> day.isBefore(start) || day.isAfter(end))
            .count();
    new FieldChecks().check("endDate", outside == 0, "LESSONS_OUTSIDE_SESSION", outside).demand();
  }

  /** Capacity never falls below the seats that are given, offered or kept (design, rule 2). */
  private void demandSeats(TrainingSession session, Integer capacity) {
    long committed = capacity == null ? 0 : trainees.committed(session.id());
    new FieldChecks()
        .check("capacity", capacity != null || session.publishedAt() == null, "CAPACITY_MISSING")
        .check(
            "capacity",
            capacity == null || committed <= capacity,
            "CAPACITY_BELOW_SEATED",
            committed)
        .demand();
  }

  /** Moves a session, its lessons and its registration window by so many days, with all checks. */
  public SessionView shift(long id, int days, Integer version) {
    TrainingSession session = locked(id);
    FieldChecks.demandVersion(session.version(), version);
    new FieldChecks()
        .check(
            "days",
            days != 0 && Math.abs(days) <= FARTHEST_SHIFT,
            "SHIFT_OUT_OF_RANGE",
            FARTHEST_SHIFT)
        .demand();
    session.demandOpen();
    SessionView before = sessions.get(id);
    Duration by = Duration.ofDays(days);
    List<Lesson> lessons = timetable.lessons(id);
    timetable.demandAllFree(lessons.stream().map(lesson -> Slot.of(lesson, by)).toList(), id);
    lessons.forEach(lesson -> lesson.move(by));
    session.shift(days);
    entityManager.flush();
    events.accept(new SessionRevised(session));
    SessionView after = sessions.get(id);
    record("SESSION_SHIFTED", session, before, after);
    return after;
  }

  /** Takes out a draft, with its lessons; what was public is cancelled instead. */
  public void remove(long id) {
    TrainingSession session = locked(id);
    if (session.status() != SessionStatus.DRAFT) {
      throw new RuleViolation(Kind.REFUSED, "SESSION_STATUS_" + session.status());
    }
    SessionView before = sessions.get(id);
    timetable.removeAll(id);
    entityManager.remove(session);
    entityManager.flush();
    record("SESSION_REMOVED", session, before, null);
  }

  private TrainingSession locked(long id) {
    TrainingSession session =
        entityManager.find(TrainingSession.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (session == null) {
      throw RuleViolation.notFound();
    }
    caller.demandReach(session.divisionCode(), session.hostOrganisationId());
    return session;
  }

  private void record(
      String action, TrainingSession session, SessionView before, SessionView after) {
    audit.record(
        action, "TrainingSession", session.id(), session.divisionCode(), null, before, after);
  }
}
