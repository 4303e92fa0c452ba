package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.Listing;

/** The registrations of classes as organisers list them, and what they add up to for everybody. */
@ApplicationScoped
@Transactional
public class RegistrationLists {

  /**
   * How full a class is; no person is told.
   *
   * @param capacity null for classes of ledgers
   * @param left seats that anybody may still take at once
   */
  public record Situation(Integer capacity, long confirmed, long offered, long waiting, int left) {}

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final RegistrationReach reach;
  private final RegistrationViews views;

  @Inject
  public RegistrationLists(
      EntityManager entityManager,
      CurrentCaller caller,
      RegistrationReach reach,
      RegistrationViews views) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.reach = reach;
    this.views = views;
  }

  protected RegistrationLists() {
    this(null, null, null, null);
  }

  /**
   * Registrations of a class: all for its organiser, those of the own people for who names people
   * for it.
   */
  @RequiresPermission(Permission.ADMIT)
  public Page<RegistrationView> list(
      long sessionId, RegistrationFilter filter, PageRequest request) {
    TrainingSession session = entityManager.find(TrainingSession.class, sessionId);
    if (session == null) {
      throw RuleViolation.notFound();
    }
    reach.demand(session);
    Conditions conditions =
        new Conditions()
            .always("p.id = r.personId")
            .and("r.sessionId = :session", "session", sessionId)
            .and("r.approval = :approval", "approval", filter.approval())
            .and("r.seat = :seat", "seat", filter.seat())
            .and("r.divisionCode = :division", "division", filter.divisionCode())
            .and("r.audienceGroup = :group", "group", filter.audienceGroup())
            .and("r.entry.quotaId = :quota", "quota", filter.quotaId())
            .and("lower(p.name) like :name escape '!'", "name", Listing.containing(filter.name()));
    if (!reach.organises(session)) {
      own(conditions);
    }
    return page(conditions, filter.order(), request);
  }

  private void own(Conditions conditions) {
    conditions.and(
        "r.entry.organisationId = :organisation", "organisation", caller.get().organisationId());
    if (caller.get().organisationId() == null) {
      conditions.and("r.divisionCode like :own", "own", caller.get().divisionCode() + "%");
    }
  }

  private Page<RegistrationView> page(Conditions conditions, String order, PageRequest request) {
    String from = " from Registration r, Person p" + conditions.where();
    TypedQuery<Long> count = entityManager.createQuery("select count(r.id)" + from, Long.class);
    TypedQuery<Registration> rows =
        entityManager.createQuery("select r" + from + " order by " + order, Registration.class);
    return new Page<>(
        views.of(
            conditions
                .fill(rows)
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultList()),
        request.page(),
        request.size(),
        conditions.fill(count).getSingleResult());
  }

  /** How full some classes are. */
  public Map<Long, Situation> situations(Collection<Long> sessionIds) {
    Map<Long, Situation> situations = new HashMap<>();
    for (Long id : sessionIds) {
      TrainingSession session = entityManager.find(TrainingSession.class, id);
      if (session != null) {
        situations.put(id, situation(session));
      }
    }
    return situations;
  }

  private Situation situation(TrainingSession session) {
    Map<Seat, Long> counts = new HashMap<>();
    Map<Long, Integer> taken = new HashMap<>();
    List<Object[]> rows =
        entityManager
            .createQuery(
                "select r.seat, r.entry.quotaId, count(r.id) from Registration r"
                    + " where r.sessionId = :session group by r.seat, r.entry.quotaId",
                Object[].class)
            .setParameter("session", session.id())
            .getResultList();
    for (Object[] row : rows) {
      long number = ((Number) row[2]).longValue();
      counts.merge((Seat) row[0], number, Long::sum);
      if (row[0] == Seat.CONFIRMED || row[0] == Seat.OFFERED) {
        taken.merge(row[1] == null ? SeatPlan.OPEN : (Long) row[1], (int) number, Integer::sum);
      }
    }
    Integer capacity = session.admission().capacity();
    int left =
        capacity == null
            ? 0
            : new SeatPlan(capacity, SeatQuotas.of(entityManager, session.id()), taken).openLeft();
    return new Situation(
        capacity,
        counts.getOrDefault(Seat.CONFIRMED, 0L),
        counts.getOrDefault(Seat.OFFERED, 0L),
        counts.getOrDefault(Seat.WAITING, 0L),
        Math.max(0, left));
  }
}
