package org.hongyan.session.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.security.Caller;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.TrainingSession;
import org.hongyan.session.feed.CalendarText.Entry;
import org.hongyan.session.timetable.Lesson;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.session.timetable.Lessons;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Surroundings;

/** Calendars of single sessions, for programs that keep them. */
@ApplicationScoped
@Transactional
public class SessionCalendars {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final Lessons lessons;
  private final Clock clock;

  @Inject
  public SessionCalendars(
      EntityManager entityManager, CurrentCaller caller, Lessons lessons, Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.lessons = lessons;
    this.clock = clock;
  }

  protected SessionCalendars() {
    this(null, null, null, null);
  }

  /**
   * The calendar of a session. Whoever once could see it reads on when it is cancelled, so that
   * calendars learn of it; what was never public exists for its organisers only.
   */
  public byte[] ofSession(long id) {
    TrainingSession session = entityManager.find(TrainingSession.class, id);
    if (session == null || !visible(session)) {
      throw RuleViolation.notFound();
    }
    List<Lesson> all =
        entityManager
            .createQuery(
                "select l from Lesson l where l.sessionId = :session order by l.start, l.id",
                Lesson.class)
            .setParameter("session", id)
            .getResultList();
    return CalendarText.of(session.title(), entries(session, all), clock.instant());
  }

  private boolean visible(TrainingSession session) {
    Caller reader = caller.get();
    boolean organises =
        reader.may(Permission.VIEW_SESSIONS)
            && caller.reaches(session.divisionCode(), session.hostOrganisationId());
    return organises || session.publishedAt() != null;
  }

  private List<Entry> entries(TrainingSession session, List<Lesson> all) {
    List<Entry> entries = new ArrayList<>();
    for (LessonView lesson : lessons.views(all)) {
      entries.add(entry(lesson, session.calendarSequence()));
    }
    return entries.isEmpty() ? List.of(whole(session)) : entries;
  }

  /** The session's own sequence never falls behind that of its lessons. */
  static Entry entry(LessonView lesson, int sequence) {
    return new Entry(
        "lesson-" + lesson.id(),
        sequence,
        lesson.cancelled(),
        lesson.start(),
        lesson.end(),
        lesson.title() + " · " + lesson.sessionTitle(),
        lesson.venue(),
        String.join(", ", lesson.trainers()));
  }

  private static Entry whole(TrainingSession session) {
    Instant start = session.startDate().atStartOfDay(Surroundings.ZONE).toInstant();
    Instant end = session.endDate().plusDays(1).atStartOfDay(Surroundings.ZONE).toInstant();
    return new Entry(
        "session-" + session.id(),
        session.calendarSequence(),
        session.status() == SessionStatus.CANCELLED,
        start,
        end,
        session.title(),
        null,
        session.outline().description());
  }
}
