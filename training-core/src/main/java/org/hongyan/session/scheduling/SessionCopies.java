package org.hongyan.session.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.SessionDraft;
import org.hongyan.session.SessionView;
import org.hongyan.session.Sessions;
import org.hongyan.session.TrainingSession;
import org.hongyan.session.WorkingDays;
import org.hongyan.session.timetable.Conflict;
import org.hongyan.session.timetable.Lesson;
import org.hongyan.session.timetable.LessonDraft;
import org.hongyan.session.timetable.Slot;
import org.hongyan.session.timetable.TimetableRules;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Surroundings;

/** Copies sessions with their timetables to other dates, once or as a series; all or none. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.SCHEDULE)
public class SessionCopies {

  private static final int MOST_COPIES = 52;
  private static final int LONGEST_SERIES = 100;

  private final EntityManager entityManager;
  private final Sessions sessions;
  private final SessionPlanning planning;
  private final TimetableRules timetable;
  private final WorkingDays workingDays;
  private final AuditTrail audit;

  @Inject
  public SessionCopies(
      EntityManager entityManager,
      Sessions sessions,
      SessionPlanning planning,
      TimetableRules timetable,
      WorkingDays workingDays,
      AuditTrail audit) {
    this.entityManager = entityManager;
    this.sessions = sessions;
    this.planning = planning;
    this.timetable = timetable;
    this.workingDays = workingDays;
    this.audit = audit;
  }

  protected SessionCopies() {
    this(null, null, null, null, null, null);
  }

  public CopyResult copy(long id, CopyRequest request) {
    SessionView original = sessions.get(id);
    new FieldChecks()
        .check("startDate", !request.startDates().isEmpty(), "VALUE_MISSING")
        .check(
            "startDate", request.startDates().size() <= MOST_COPIES, "TOO_MANY_COPIES", MOST_COPIES)
        .length("series", request.series(), LONGEST_SERIES)
        .demand();
    List<Lesson> lessons = timetable.lessons(id);
    List<SessionView> copies = new ArrayList<>();
    List<Conflict> dropped = new ArrayList<>();
    for (LocalDate start : request.startDates()) {
      copies.add(copy(original, lessons, start, request, dropped));
    }
    copies.forEach(
        copy ->
            audit.record(
                "SESSION_COPIED",
                "TrainingSession",
                copy.id(),
                copy.divisionCode(),
                null,
                null,
                copy));
    return new CopyResult(copies, dropped);
  }

  private SessionView copy(
      SessionView original,
      List<Lesson> lessons,
      LocalDate start,
      CopyRequest request,
      List<Conflict> dropped) {
    DayMapping days = days(original, lessons, start, request.skipRestDays());
    TrainingSession copy = planning.enter(dated(original, days));
    copy.copied(original.id(), request.series());
    List<LessonDraft> drafts = lessons.stream().map(lesson -> moved(lesson, days)).toList();
    List<Slot> slots = drafts.stream().map(draft -> Slot.of(null, copy.id(), draft)).toList();
    if (request.dropConflicting()) {
      timetable.lock(slots);
      drafts = freed(drafts, slots, dropped);
    } else {
      timetable.demandAllFree(slots, null);
    }
    drafts.forEach(draft -> entityManager.persist(new Lesson(copy.id(), draft)));
    entityManager.flush();
    copy.lasts(timetable.minutes(copy.id()));
    entityManager.flush();
    return sessions.get(copy.id());
  }

  private List<LessonDraft> freed(
      List<LessonDraft> drafts, List<Slot> slots, List<Conflict> dropped) {
    List<LessonDraft> freed = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      LessonDraft draft = drafts.get(i);
      List<Conflict> found = timetable.conflicts(List.of(slots.get(i)), null);
      dropped.addAll(found);
      freed.add(draft.without(found));
    }
    return freed;
  }

  private DayMapping days(
      SessionView original, List<Lesson> lessons, LocalDate start, boolean skipRestDays) {
    if (!skipRestDays) {
      return DayMapping.plain(original.startDate(), original.endDate(), start);
    }
    Set<LocalDate> taught =
        lessons.stream()
            .map(lesson -> LocalDate.ofInstant(lesson.start(), Surroundings.ZONE))
            .collect(Collectors.toSet());
    return DayMapping.skipping(
        original.startDate(), original.endDate(), start, taught, workingDays::isRestDay);
  }

  private static SessionDraft dated(SessionView original, DayMapping days) {
    long by = ChronoUnit.DAYS.between(original.startDate(), days.first());
    return original
        .draft()
        .dated(
            days.first(),
            days.last(),
            later(original.registrationOpensAt(), by),
            later(original.registrationClosesAt(), by));
  }

  private static Instant later(Instant instant, long days) {
    return instant == null ? null : instant.plus(Duration.ofDays(days));
  }

  private static LessonDraft moved(Lesson lesson, DayMapping days) {
    LocalDateTime start = LocalDateTime.ofInstant(lesson.start(), Surroundings.ZONE);
    Duration by =
        Duration.ofDays(ChronoUnit.DAYS.between(start.toLocalDate(), days.of(start.toLocalDate())));
    LessonDraft draft = lesson.draft();
    return new LessonDraft(
        draft.title(),
        draft.courseId(),
        draft.start().plus(by),
        draft.end().plus(by),
        draft.trainerIds(),
        draft.venueId(),
        null);
  }
}
