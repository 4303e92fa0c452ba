package org.hongyan.session.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hongyan.account.Account;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.timetable.Lesson;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.session.timetable.Lessons;

/** The lessons that the caller teaches. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.TEACH)
public class OwnLessons {

  private static final int MOST = 100;

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final Lessons lessons;
  private final Clock clock;

  @Inject
  public OwnLessons(
      EntityManager entityManager, CurrentCaller caller, Lessons lessons, Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.lessons = lessons;
    this.clock = clock;
  }

  protected OwnLessons() {
    this(null, null, null, null);
  }

  /** Those that are not over, the next one first. */
  public List<LessonView> coming() {
    return found("l.end > :now", "l.start, l.id");
  }

  /** Those that are over, the latest first, at most a hundred. */
  public List<LessonView> past() {
    return found("l.end <= :now", "l.start desc, l.id desc");
  }

  private List<LessonView> found(String when, String order) {
    Account account = entityManager.find(Account.class, caller.get().accountId());
    if (account == null || account.personId() == null) {
      return List.of();
    }
    Instant now = clock.instant();
    return lessons.views(
        entityManager
            .createQuery(
                "select l from Lesson l join l.trainerIds x, Trainer t where t.id = x"
                    + " and t.personId = :person and l.cancelled = false and "
                    + when
                    + " order by "
                    + order,
                Lesson.class)
            .setParameter("person", account.personId())
            .setParameter("now", now)
            .setMaxResults(MOST)
            .getResultList());
  }
}
