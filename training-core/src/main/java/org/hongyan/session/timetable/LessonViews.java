package org.hongyan.session.timetable;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows lessons with the names of whom and what they want, read for all of them at once. */
final class LessonViews {

  private final EntityManager entityManager;
  private final Resources resources;

  LessonViews(EntityManager entityManager, Resources resources) {
    this.entityManager = entityManager;
    this.resources = resources;
  }

  List<LessonView> of(List<Lesson> lessons) {
    if (lessons.isEmpty()) {
      return List.of();
    }
    Map<Long, List<Long>> trainers = new LessonTrainers(entityManager).of(lessons);
    Map<Long, String> names =
        resources.trainerNames(
            trainers.values().stream().flatMap(List::stream).distinct().toList());
    Map<Long, String> venues =
        resources.venueNames(
            lessons.stream().map(Lesson::venueId).filter(id -> id != null).distinct().toList());
    Map<Long, String> sessions = sessions(lessons);
    return lessons.stream()
        .map(
            lesson ->
                view(
                    lesson,
                    sessions.get(lesson.sessionId()),
                    trainers.getOrDefault(lesson.id(), List.of()),
                    names,
                    venues))
        .toList();
  }

  private static LessonView view(
      Lesson lesson,
      String session,
      List<Long> trainers,
      Map<Long, String> names,
      Map<Long, String> venues) {
    return new LessonView(
        lesson.id(),
        lesson.sessionId(),
        session,
        lesson.title(),
        lesson.courseId(),
        lesson.start(),
        lesson.end(),
        lesson.minutes(),
        trainers,
        trainers.stream().map(names::get).toList(),
        lesson.venueId(),
        lesson.venueId() == null ? null : venues.get(lesson.venueId()),
        lesson.cancelled(),
        lesson.version());
  }

  private Map<Long, String> sessions(List<Lesson> lessons) {
    Map<Long, String> titles = new HashMap<>();
    entityManager
        .createQuery(
            "select s.id, s.title from TrainingSession s where s.id in :ids", Object[].class)
        .setParameter("ids", lessons.stream().map(Lesson::sessionId).distinct().toList())
        .getResultList()
        .forEach(row -> titles.put((Long) row[0], (String) row[1]));
    return titles;
  }
}
