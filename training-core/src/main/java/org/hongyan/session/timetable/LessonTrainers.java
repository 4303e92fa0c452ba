package org.hongyan.session.timetable;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who teaches some lessons, read for all of them at once. */
final class LessonTrainers {

  private final EntityManager entityManager;

  LessonTrainers(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Trainers by lesson; a lesson that has none is left out. */
  Map<Long, List<Long>> of(List<Lesson> lessons) {
    Map<Long, List<Long>> trainers = new HashMap<>();
    if (!lessons.isEmpty()) {
      entityManager
          .createQuery(
              "select l.id, t from Lesson l join l.trainerIds t where l.id in :ids order by t",
              Object[].class)
          .setParameter("ids", lessons.stream().map(Lesson::id).toList())
          .getResultList()
          .forEach(
              row ->
                  trainers
                      .computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                      .add((Long) row[1]));
    }
    return trainers;
  }
}
