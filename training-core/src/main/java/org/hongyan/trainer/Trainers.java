package org.hongyan.trainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;

/** The trainers of the city, read by all who schedule. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_RESOURCES)
public class Trainers {

  private final EntityManager entityManager;

  @Inject
  public Trainers(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected Trainers() {
    this(null);
  }

  public Page<TrainerView> list(TrainerFilter filter, PageRequest request) {
    return new TrainerQuery(entityManager).page(filter, request);
  }

  /** One of them; 404 where there is none. */
  public TrainerView get(Long id) {
    Trainer trainer = id == null ? null : entityManager.find(Trainer.class, id);
    if (trainer == null) {
      throw RuleViolation.notFound();
    }
    return new TrainerRows(entityManager).of(trainer);
  }

  /** Those of these ids that are in the pool on a day; nobody else may teach on it. */
  public List<Long> inPool(Collection<Long> ids, LocalDate day) {
    return ids.isEmpty()
        ? List.of()
        : entityManager
            .createQuery(
                "select m.trainerId from Membership m where m.trainerId in :ids and "
                    + Membership.ON_DAY,
                Long.class)
            .setParameter("ids", ids)
            .setParameter("day", day)
            .getResultList();
  }

  public boolean inPool(Long id, LocalDate day) {
    return !inPool(List.of(id), day).isEmpty();
  }

  /** How many are in the pool on a day, past or present. */
  public long poolSize(LocalDate day) {
    return entityManager
        .createQuery("select count(m) from Membership m where " + Membership.ON_DAY, Long.class)
        .setParameter("day", day)
        .getSingleResult();
  }

  /** When these trainers cannot teach, as far as it overlaps {@code [start, end)}. */
  public List<AwayTime> away(Collection<Long> ids, Instant start, Instant end) {
    return ids.isEmpty()
        ? List.of()
        : entityManager
            .createQuery(
                "select u from Unavailability u where u.trainerId in :ids and u.startsAt < :end"
                    + " and u.endsAt > :start order by u.startsAt, u.id",
                Unavailability.class)
            .setParameter("ids", ids)
            .setParameter("start", start)
            .setParameter("end", end)
            .getResultStream()
            .map(Unavailability::view)
            .toList();
  }
}
