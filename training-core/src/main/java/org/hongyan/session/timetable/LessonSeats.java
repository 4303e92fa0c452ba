package org.hongyan.session.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.RuleViolation;

/**
 * Puts trainers on lessons one by one, for services that have asked for the right: under the same
 * locks and with the same conflicts as the timetable itself.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LessonSeats {

  private static final int MOST_TRAINERS = 20;

  private final EntityManager entityManager;
  private final TimetableRules rules;

  @Inject
  public LessonSeats(EntityManager entityManager, TimetableRules rules) {
    this.entityManager = entityManager;
    this.rules = rules;
  }

  protected LessonSeats() {
    this(null, null);
  }

  /**
   * The class of a lesson, locked: whoever changes its timetable waits. The lock of the class is
   * always taken before those of trainers and rooms.
   */
  public TrainingSession locked(Long sessionId) {
    TrainingSession session =
        entityManager.find(TrainingSession.class, sessionId, LockModeType.PESSIMISTIC_WRITE);
    if (session == null) {
      throw RuleViolation.notFound();
    }
    return session;
  }

  /** The lesson as it is now, under the lock of its class; none where it will not be held. */
  public Optional<Lesson> toBeHeld(Long lessonId, TrainingSession session) {
    Lesson lesson = lessonId == null ? null : entityManager.find(Lesson.class, lessonId);
    if (lesson == null
        || session.status() == SessionStatus.CANCELLED
        || session.status() == SessionStatus.CLOSED) {
      return Optional.empty();
    }
    entityManager.refresh(lesson);
    return lesson.cancelled() ? Optional.empty() : Optional.of(lesson);
  }

  /** Why a trainer cannot teach this lesson; empty where nothing stands in the way. */
  public List<Conflict> conflicts(Lesson lesson, Long trainer) {
    return rules.conflicts(List.of(slot(lesson, trainer)), null).stream()
        .filter(Conflict::ofTrainer)
        .toList();
  }

  private static Slot slot(Lesson lesson, Long trainer) {
    Slot whole = Slot.of(lesson, Duration.ZERO);
    return new Slot(
        whole.lessonId(), whole.sessionId(), whole.start(), whole.end(), List.of(trainer), null);
  }

  /**
   * Puts a trainer on a lesson whose class is locked; one who is on it already stays.
   *
   * @throws ConflictRefusal with what the trainer would be torn from
   */
  public void join(TrainingSession session, Lesson lesson, Long trainer) {
    rules.lock(List.of(slot(lesson, trainer)));
    List<Conflict> conflicts = conflicts(lesson, trainer);
    if (!conflicts.isEmpty()) {
      throw new ConflictRefusal(conflicts, null);
    }
    if (lesson.trainerIds().contains(trainer)) {
      return;
    }
    if (lesson.trainerIds().size() >= MOST_TRAINERS) {
      throw new RuleViolation(RuleViolation.Kind.REFUSED, "TOO_MANY_TRAINERS");
    }
    lesson.join(trainer);
    session.rescheduled();
    entityManager.flush();
  }
}
