package org.hongyan.plan.seeding;

import static org.hongyan.shared.sheet.PackagedTable.demo;
import static org.hongyan.shared.sheet.PackagedTable.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hongyan.course.Course;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.TrainingSession;
import org.hongyan.session.timetable.Lesson;
import org.hongyan.session.timetable.LessonDraft;
import org.hongyan.shared.Surroundings;

/** Lets most courses of the demo have been taught in a class of the made-up ledger. */
@ApplicationScoped
public class DemoTeaching {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final EntityManager entityManager;

  @Inject
  public DemoTeaching(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected DemoTeaching() {
    this(null);
  }

  /** One lesson for each course, in a class of its own that ended after its approval; only once. */
  @Transactional
  public void seed() {
    long lessons =
        entityManager.createQuery("select count(l) from Lesson l", Long.class).getSingleResult();
    if (lessons > 0) {
      return;
    }
    List<TrainingSession> free = new ArrayList<>(closed());
    demo("courses.csv").stream()
        .filter(row -> "yes".equals(row.get("taught")))
        .flatMap(row -> course(text(row, "code")))
        .forEach(course -> teach(course, free));
    entityManager.flush();
  }

  private List<TrainingSession> closed() {
    return entityManager
        .createQuery(
            "select s from TrainingSession s where s.status = :closed order by s.endDate, s.id",
            TrainingSession.class)
        .setParameter("closed", SessionStatus.CLOSED)
        .getResultList();
  }

  private Stream<Course> course(String code) {
    return entityManager
        .createQuery("select c from Course c where c.code = :code", Course.class)
        .setParameter("code", code)
        .getResultStream();
  }

  private void teach(Course course, List<TrainingSession> free) {
    free.stream()
        .filter(session -> session.startDate().isAfter(course.approval().approvedOn()))
        .findFirst()
        .ifPresent(
            session -> {
              free.remove(session);
              Instant start =
                  session.startDate().atTime(MORNING).atZone(Surroundings.ZONE).toInstant();
              Instant end = start.plus(Duration.ofMinutes(course.minutes()));
              entityManager.persist(
                  new Lesson(
                      session.id(),
                      new LessonDraft(
                          course.title(), course.id(), start, end, List.of(), null, null)));
            });
  }
}
