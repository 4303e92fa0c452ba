package org.hongyan.printing;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.session.invitation.InvitationStatus;
import org.hongyan.session.timetable.LessonView;

/** Shows the lessons of a class as if all who are asked had said yes: they get a letter too. */
final class InvitedTrainers {

  private final EntityManager entityManager;

  InvitedTrainers(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  List<LessonView> beside(List<LessonView> lessons) {
    return lessons.stream().map(this::beside).toList();
  }

  private LessonView beside(LessonView lesson) {
    List<Long> ids = new ArrayList<>(lesson.trainerIds());
    List<String> names = new ArrayList<>(lesson.trainers());
    entityManager
        .createQuery(
            "select t.id, p.name from Invitation i, Trainer t, Person p where i.lessonId = :lesson"
                + " and i.status = :open and t.id = i.trainerId and p.id = t.personId"
                + " order by i.seat",
            Object[].class)
        .setParameter("lesson", lesson.id())
        .setParameter("open", InvitationStatus.INVITED)
        .getResultList()
        .stream()
        .filter(row -> !ids.contains((Long) row[0]))
        .forEach(
            row -> {
              ids.add((Long) row[0]);
              names.add((String) row[1]);
            });
    return new LessonView(
        lesson.id(),
        lesson.sessionId(),
        lesson.sessionTitle(),
        lesson.title(),
        lesson.courseId(),
        lesson.start(),
        lesson.end(),
        lesson.minutes(),
        ids,
        names,
        lesson.venueId(),
        lesson.venue(),
        lesson.cancelled(),
        lesson.version());
  }
}
