package org.hongyan.trainer;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hongyan.subject.Level;

/** Makes views of many trainers with as many queries as of one. */
final class TrainerRows {

  private static final String OF_THESE = " where t.id in :ids";

  private final EntityManager entityManager;

  TrainerRows(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  TrainerView of(Trainer trainer) {
    return of(List.of(trainer)).get(0);
  }

  /** In the order given. */
  List<TrainerView> of(List<Trainer> trainers) {
    if (trainers.isEmpty()) {
      return List.of();
    }
    Set<Long> ids = trainers.stream().map(Trainer::id).collect(Collectors.toSet());
    Map<Long, List<String>> names =
        many(
            "select t.id, p.name from Trainer t, Person p" + OF_THESE + " and p.id = t.personId",
            ids,
            row -> (String) row[1]);
    Map<Long, List<TeachingLanguage>> languages =
        many(
            "select t.id, l from Trainer t join t.languages l" + OF_THESE,
            ids,
            row -> (TeachingLanguage) row[1]);
    Map<Long, List<Taught>> subjects =
        many(
            "select t.id, s.subjectCode, s.level from Trainer t join t.subjects s" + OF_THESE,
            ids,
            row -> new Taught((String) row[1], (Level) row[2]));
    Map<Long, List<String>> divisions =
        many(
            "select t.id, d from Trainer t join t.divisions d" + OF_THESE,
            ids,
            row -> (String) row[1]);
    Map<Long, List<LocalDate>> admitted =
        many(
            "select m.trainerId, m.admittedOn from Membership m"
                + " where m.trainerId in :ids and m.leftOn is null",
            ids,
            row -> (LocalDate) row[1]);
    Map<Long, List<LocalDate>> reviewed =
        many(
            "select s.trainerId, max(s.takenOn) from Step s where s.trainerId in :ids"
                + " and s.kind in (org.hongyan.trainer.StepKind.YEARLY_REVIEW_PASSED,"
                + " org.hongyan.trainer.StepKind.YEARLY_REVIEW_FAILED) group by s.trainerId",
            ids,
            row -> (LocalDate) row[1]);
    return trainers.stream()
        .map(
            one ->
                view(
                    one,
                    first(names, one),
                    sorted(languages, one),
                    all(subjects, one).stream().sorted(Taught.ORDER).toList(),
                    sorted(divisions, one),
                    first(admitted, one),
                    first(reviewed, one)))
        .toList();
  }

  private <T> Map<Long, List<T>> many(
      String query, Collection<Long> ids, Function<Object[], T> value) {
    Map<Long, List<T>> found = new HashMap<>();
    entityManager
        .createQuery(query, Object[].class)
        .setParameter("ids", ids)
        .getResultList()
        .forEach(
            row ->
                found
                    .computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                    .add(value.apply(row)));
    return found;
  }

  private static <T> List<T> all(Map<Long, List<T>> values, Trainer trainer) {
    return values.getOrDefault(trainer.id(), List.of());
  }

  private static <T extends Comparable<? super T>> List<T> sorted(
      Map<Long, List<T>> values, Trainer trainer) {
    return all(values, trainer).stream().sorted().toList();
  }

  private static <T> T first(Map<Long, List<T>> values, Trainer trainer) {
    return all(values, trainer).stream().findFirst().orElse(null);
  }

  private static TrainerView view(
      Trainer trainer,
      String name,
      List<TeachingLanguage> languages,
      List<Taught> subjects,
      List<String> divisions,
      LocalDate admittedOn,
      LocalDate reviewedOn) {
    return new TrainerView(
        trainer.id(),
        trainer.personId(),
        name,
        trainer.divisionCode(),
        trainer.orientation(),
        trainer.origin(),
        trainer.nationallyKnown(),
        trainer.title(),
        trainer.employer(),
        trainer.feeClass(),
        languages,
        subjects,
        divisions,
        trainer.status(),
        admittedOn,
        reviewedOn,
        trainer.version());
  }
}
