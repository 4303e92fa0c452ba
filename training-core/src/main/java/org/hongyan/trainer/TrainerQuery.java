package org.hongyan.trainer;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.Listing;

/** Finds trainers by what is asked of them, paged and sorted in the database. */
final class TrainerQuery {

  private static final String FROM = " from Trainer e, Person p";
  private static final String SAME = "(select t.id from Trainer t join t.%s where t.id = e.id%s)";

  private final EntityManager entityManager;

  TrainerQuery(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  Page<TrainerView> page(TrainerFilter filter, PageRequest request) {
    Conditions conditions = conditions(filter);
    long total =
        conditions
            .fill(
                entityManager.createQuery(
                    "select count(e.id)" + FROM + conditions.where(), Long.class))
            .getSingleResult();
    List<Trainer> found =
        conditions
            .fill(
                entityManager.createQuery(
                    "select e" + FROM + conditions.where() + " order by " + filter.order(),
                    Trainer.class))
            .setFirstResult(request.offset())
            .setMaxResults(request.size())
            .getResultList();
    return new Page<>(
        new TrainerRows(entityManager).of(found), request.page(), request.size(), total);
  }

  private static Conditions conditions(TrainerFilter filter) {
    Conditions conditions =
        new Conditions()
            .always("p.id = e.personId")
            .and(
                "(lower(p.name) like :q escape '!' or lower(e.title) like :q escape '!'"
                    + " or lower(e.employer) like :q escape '!')",
                "q",
                Listing.containing(filter.text()))
            .and("e.status = :status", "status", filter.status())
            .and("e.orientation = :orientation", "orientation", filter.orientation())
            .and("e.origin = :origin", "origin", filter.origin())
            .and(
                "exists " + same("languages l", " and l = :language"),
                "language",
                filter.language())
            .and(
                "(not exists "
                    + same("divisions d", "")
                    + " or exists "
                    + same("divisions g", " and g = :division")
                    + ")",
                "division",
                filter.divisionCode());
    teaching(conditions, filter);
    free(conditions, filter.freeOn());
    due(conditions, filter.dueBefore());
    return conditions;
  }

  /** Subject and level belong together: advanced in patents is not advanced in trademarks. */
  private static void teaching(Conditions conditions, TrainerFilter filter) {
    if (filter.subjectCode() != null && filter.level() != null) {
      conditions.and(
          "exists " + same("subjects s", " and s.subjectCode = :subject and s.level = :level"),
          Map.of("subject", filter.subjectCode(), "level", filter.level()));
      return;
    }
    conditions
        .and(
            "exists " + same("subjects s", " and s.subjectCode = :subject"),
            "subject",
            filter.subjectCode())
        .and("exists " + same("subjects s", " and s.level = :level"), "level", filter.level());
  }

  private static void free(Conditions conditions, LocalDate day) {
    if (day == null) {
      return;
    }
    Instant start = day.atStartOfDay(Surroundings.ZONE).toInstant();
    Instant end = day.plusDays(1).atStartOfDay(Surroundings.ZONE).toInstant();
    conditions
        .and(
            "exists (select m.id from Membership m where m.trainerId = e.id and "
                + Membership.ON_DAY
                + ")",
            "day",
            day)
        .and(
            "not exists (select u.id from Unavailability u where u.trainerId = e.id"
                + " and u.startsAt < :dayEnd and u.endsAt > :dayStart)",
            Map.of("dayStart", start, "dayEnd", end))
        .and(
            "(not exists "
                + same("hours h", "")
                + " or exists "
                + same("hours w", " and w.weekday = :weekday")
                + ")",
            "weekday",
            day.getDayOfWeek().getValue());
  }

  private static void due(Conditions conditions, LocalDate before) {
    conditions.and(
        "exists (select m.id from Membership m where m.trainerId = e.id and m.leftOn is null"
            + " and m.admittedOn < :due)"
            + " and not exists (select y.id from Step y where y.trainerId = e.id"
            + " and y.takenOn >= :due"
            + " and y.kind in (org.hongyan.trainer.StepKind.YEARLY_REVIEW_PASSED,"
            + " org.hongyan.trainer.StepKind.YEARLY_REVIEW_FAILED))",
        "due",
        before);
  }

  private static String same(String join, String condition) {
    return SAME.formatted(join, condition);
  }
}
