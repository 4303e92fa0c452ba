package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.Conditions;

/**
 * Who got how many seats (名额分布): by division or by employer, in one class or in all classes of a
 * year, so that seats can be given fairly. Rows of ledgers are left out, since nobody asked there.
 */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.ADMIT)
public class SeatShares {

  private static final int MOST_ROWS = 200;

  /** By what people are taken together. */
  public enum By {
    DIVISION("r.divisionCode"),
    EMPLOYER("r.employer");

    private final String column;

    By(String column) {
      this.column = column;
    }
  }

  /**
   * People of one division or employer.
   *
   * @param key code of the division, or name of the employer; null where none was stated
   * @param asked all who registered
   * @param seats of them, those who have a seat, or one on offer
   * @param sharePercent of all seats given, rounded to whole percent
   */
  public record Share(
      String key, long asked, long seats, long waiting, long pending, int sharePercent) {}

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final RegistrationReach reach;

  @Inject
  public SeatShares(EntityManager entityManager, CurrentCaller caller, RegistrationReach reach) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.reach = reach;
  }

  protected SeatShares() {
    this(null, null, null);
  }

  /** In one class; 404 for who does not organise it. */
  public List<Share> ofSession(long sessionId, By by) {
    TrainingSession session = entityManager.find(TrainingSession.class, sessionId);
    if (session == null || !reach.organises(session)) {
      throw RuleViolation.notFound();
    }
    return shares(by, new Conditions().and("s.id = :session", "session", sessionId));
  }

  /** In the classes of the own scope that begin in a year. */
  public List<Share> ofYear(int year, By by) {
    return shares(
        by,
        new Conditions()
            .and("s.startDate >= :first", "first", LocalDate.of(year, 1, 1))
            .and("s.startDate <= :last", "last", LocalDate.of(year, 12, 31))
            .and("s.divisionCode = :division", "division", caller.get().divisionCode())
            .and("s.hostOrganisationId = :host", "host", caller.get().organisationId()));
  }

  private List<Share> shares(By by, Conditions conditions) {
    conditions.always("s.id = r.sessionId").always("r.ledgerImportId is null");
    Map<String, Map<Standing, Long>> counts = new HashMap<>();
    conditions
        .fill(
            entityManager.createQuery(
                "select %1$s, r.approval, r.seat, count(r.id) from Registration r, TrainingSession s"
                        .formatted(by.column)
                    + conditions.where()
                    + " group by %s, r.approval, r.seat".formatted(by.column),
                Object[].class))
        .getResultList()
        .forEach(
            row ->
                counts
                    .computeIfAbsent((String) row[0], key -> new EnumMap<>(Standing.class))
                    .merge(
                        Standing.of((Approval) row[1], (Seat) row[2]), (Long) row[3], Long::sum));
    long all = counts.values().stream().mapToLong(SeatShares::seats).sum();
    return counts.entrySet().stream()
        .map(entry -> share(entry.getKey(), entry.getValue(), all))
        .sorted(Comparator.comparingLong(Share::seats).thenComparingLong(Share::asked).reversed())
        .limit(MOST_ROWS)
        .toList();
  }

  private static Share share(String key, Map<Standing, Long> counts, long all) {
    long seats = seats(counts);
    return new Share(
        key,
        counts.values().stream().mapToLong(Long::longValue).sum(),
        seats,
        counts.getOrDefault(Standing.WAITING, 0L),
        counts.getOrDefault(Standing.PENDING, 0L),
        all == 0 ? 0 : (int) Math.round(seats * 100.0 / all));
  }

  private static long seats(Map<Standing, Long> counts) {
    return counts.getOrDefault(Standing.CONFIRMED, 0L) + counts.getOrDefault(Standing.OFFERED, 0L);
  }
}
