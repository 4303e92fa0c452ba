package org.hongyan.session.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.SessionScope;
import org.hongyan.session.Sessions;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.database.Conditions;

/** Lessons to be read: of one session by all who see it, of many by organisers and officials. */
@ApplicationScoped
@Transactional
public class Lessons {

  private static final int MOST = 5000;

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final Sessions sessions;
  private final Resources resources;
  private final Clock clock;

  @Inject
  public Lessons(
      EntityManager entityManager,
      CurrentCaller caller,
      Sessions sessions,
      Resources resources,
      Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.sessions = sessions;
    this.resources = resources;
    this.clock = clock;
  }

  protected Lessons() {
    this(null, null, null, null, null);
  }

  /** The lessons of a session that will take place, the earliest first. */
  public List<LessonView> ofSession(long sessionId) {
    sessions.get(sessionId);
    return views(
        entityManager
            .createQuery(
                "select l from Lesson l where l.sessionId = :session and l.cancelled = false"
                    + " order by l.start, l.id",
                Lesson.class)
            .setParameter("session", sessionId)
            .getResultList());
  }

  /** The lessons of the caller's scope in some days, the earliest first. */
  @RequiresPermission(Permission.VIEW_SESSIONS)
  public List<LessonView> between(LessonFilter filter) {
    LocalDate today = LocalDate.now(clock.withZone(Surroundings.ZONE));
    LocalDate from = filter.from() == null ? today.withDayOfMonth(1) : filter.from();
    LocalDate to = filter.to() == null ? from.plusMonths(1).minusDays(1) : filter.to();
    new FieldChecks()
        .order(from, "to", to)
        .check("to", to.isBefore(from.plusYears(1).plusDays(1)), "STRETCH_TOO_LONG")
        .demand();
    Conditions conditions =
        SessionScope.bound(new Conditions(), caller.get())
            .and("s.id = l.sessionId and l.cancelled = :cancelled", "cancelled", false)
            .and("l.start >= :from", "from", from.atStartOfDay(Surroundings.ZONE).toInstant())
            .and("l.start < :to", "to", to.plusDays(1).atStartOfDay(Surroundings.ZONE).toInstant())
            .and(":trainer member of l.trainerIds", "trainer", filter.trainerId())
            .and("l.venueId = :venue", "venue", filter.venueId())
            .and("s.divisionCode = :division", "division", filter.divisionCode());
    return views(
        conditions
            .fill(
                entityManager.createQuery(
                    "select l from Lesson l, TrainingSession s"
                        + conditions.where()
                        + " order by l.start, l.id",
                    Lesson.class))
            .setMaxResults(MOST)
            .getResultList());
  }

  /** One lesson of a session that the caller sees. */
  public LessonView get(long id) {
    return views(List.of(found(id))).get(0);
  }

  /** How a lesson was moved and who taught instead of whom, the latest first. */
  @RequiresPermission(Permission.VIEW_SESSIONS)
  public List<LessonChangeView> changes(long id) {
    found(id);
    List<LessonChange> changes =
        entityManager
            .createQuery(
                "select c from LessonChange c where c.lessonId = :lesson"
                    + " order by c.changedAt desc, c.id desc",
                LessonChange.class)
            .setParameter("lesson", id)
            .getResultList();
    var names =
        resources.trainerNames(
            changes.stream()
                .flatMap(change -> Stream.of(change.trainerOut(), change.trainerIn()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return changes.stream()
        .map(
            change ->
                new LessonChangeView(
                    change.kind(),
                    names.get(change.trainerOut()),
                    names.get(change.trainerIn()),
                    change.oldStart(),
                    change.newStart(),
                    change.reason(),
                    change.changedBy(),
                    change.changedAt()))
        .toList();
  }

  private Lesson found(long id) {
    Lesson lesson = entityManager.find(Lesson.class, id);
    if (lesson == null || lesson.cancelled()) {
      throw RuleViolation.notFound();
    }
    sessions.get(lesson.sessionId());
    return lesson;
  }

  /** Lessons that somebody was let see, with the names of whom and what they want. */
  public List<LessonView> views(List<Lesson> lessons) {
    return new LessonViews(entityManager, resources).of(lessons);
  }
}
