package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Reason;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.RetriedOnClash;

/**
 * Decides on many registrations of a class at once, in the order of the queue. One that is refused
 * keeps no other one back.
 */
@ApplicationScoped
@RetriedOnClash
@Transactional
@RequiresPermission(Permission.ADMIT)
public class BulkDecisions {

  /** What became of them. */
  public record BulkResult(List<RegistrationView> decided, List<Left> left) {}

  /** One that was left as it was. */
  public record Left(RegistrationView registration, RuleViolation why) {}

  private final EntityManager entityManager;
  private final SeatDesk desk;
  private final RegistrationReach reach;
  private final RegistrationViews views;

  @Inject
  public BulkDecisions(
      EntityManager entityManager,
      SeatDesk desk,
      RegistrationReach reach,
      RegistrationViews views) {
    this.entityManager = entityManager;
    this.desk = desk;
    this.reach = reach;
    this.views = views;
  }

  protected BulkDecisions() {
    this(null, null, null, null);
  }

  /** Approves as {@link RegistrationDecisions#approve} does. */
  public BulkResult approve(long sessionId, List<Long> ids) {
    return decide(sessionId, ids, Verdicts::approve);
  }

  /** Rejects as {@link RegistrationDecisions#reject} does, all for one reason. */
  public BulkResult reject(long sessionId, List<Long> ids, String reason) {
    String why = Reason.stated(reason);
    return decide(sessionId, ids, (verdicts, one) -> verdicts.reject(one, why));
  }

  /** Cancels as {@link RegistrationDecisions#cancel} does, all for one reason. */
  public BulkResult cancel(long sessionId, List<Long> ids, String reason) {
    String why = Reason.stated(reason);
    return decide(sessionId, ids, (verdicts, one) -> verdicts.cancel(one, true, why));
  }

  private BulkResult decide(
      long sessionId, List<Long> ids, BiConsumer<Verdicts, Registration> verdict) {
    demandSome(ids);
    ClassSeats seats = desk.open(sessionId);
    reach.demand(seats.session());
    Verdicts verdicts = new Verdicts(entityManager, reach, seats);
    List<Registration> decided = new ArrayList<>();
    Map<Registration, RuleViolation> left = new LinkedHashMap<>();
    for (Registration one : locked(seats, ids)) {
      try {
        verdict.accept(verdicts, one);
        decided.add(one);
      } catch (RuleViolation why) {
        left.put(one, why);
      }
    }
    seats.promote();
    desk.finish(seats);
    return result(decided, left);
  }

  private static void demandSome(List<Long> ids) {
    int size = ids == null ? 0 : ids.size();
    new FieldChecks()
        .check(
            "ids",
            size > 0 && size <= Registrations.MOST_AT_ONCE,
            "BULK_SIZE",
            Registrations.MOST_AT_ONCE)
        .demand();
  }

  /** Those of the class that the caller sees, as they are now; ids of others are nobody's. */
  private List<Registration> locked(ClassSeats seats, List<Long> ids) {
    entityManager.flush();
    boolean all = reach.organises(seats.session());
    List<Registration> found =
        entityManager
            .createQuery(
                "select r from Registration r where r.sessionId = :session and r.id in :ids"
                    + " order by r.entry.queueNumber, r.id",
                Registration.class)
            .setParameter("session", seats.session().id())
            .setParameter("ids", ids)
            .getResultList();
    List<Registration> seen =
        found.stream().filter(one -> all || reach.sends(one, seats.session())).toList();
    if (seen.size() < ids.stream().distinct().count()) {
      throw RuleViolation.notFound();
    }
    seen.forEach(entityManager::refresh);
    return seen;
  }

  private BulkResult result(List<Registration> decided, Map<Registration, RuleViolation> left) {
    Map<Long, RegistrationView> seen =
        views.of(List.copyOf(left.keySet())).stream()
            .collect(Collectors.toMap(RegistrationView::id, Function.identity()));
    return new BulkResult(
        views.of(decided),
        left.entrySet().stream()
            .map(one -> new Left(seen.get(one.getKey().id()), one.getValue()))
            .toList());
  }
}
