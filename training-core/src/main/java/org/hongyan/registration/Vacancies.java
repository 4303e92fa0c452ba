package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hongyan.session.TrainingSession;

/** How full classes are, for anybody; no person is told. */
@ApplicationScoped
@Transactional
public class Vacancies {

  /**
   * How full a class is.
   *
   * @param capacity null for classes of ledgers
   * @param left seats that anybody may still take at once
   */
  public record Situation(Integer capacity, long confirmed, long offered, long waiting, int left) {

    /** Of a class in which nobody is registered by this system. */
    public static final Situation UNKNOWN = new Situation(null, 0, 0, 0, 0);
  }

  private final EntityManager entityManager;
  private final Clock clock;

  @Inject
  public Vacancies(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  protected Vacancies() {
    this(null, null);
  }

  /** How full a class is; {@link Situation#UNKNOWN} where there is none. */
  public Situation situation(long sessionId) {
    return situations(List.of(sessionId)).getOrDefault(sessionId, Situation.UNKNOWN);
  }

  /** How full some classes are, by their ids. */
  public Map<Long, Situation> situations(Collection<Long> sessionIds) {
    if (sessionIds.isEmpty()) {
      return Map.of();
    }
    return situations(
        of(
            "select s from TrainingSession s where s.id in :sessions",
            TrainingSession.class,
            sessionIds));
  }

  /** Classes for which one can register now and get a seat at once, whoever one is. */
  public List<Long> open() {
    Instant now = clock.instant();
    List<TrainingSession> open =
        entityManager
            .createQuery(
                "select s from TrainingSession s"
                    + " where s.status = org.hongyan.session.SessionStatus.PUBLISHED"
                    + " and s.admission.opensAt <= :now and s.admission.closesAt > :now",
                TrainingSession.class)
            .setParameter("now", now)
            .getResultList();
    return situations(open).entrySet().stream()
        .filter(entry -> entry.getValue().left() > 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<Long, Situation> situations(List<TrainingSession> sessions) {
    if (sessions.isEmpty()) {
      return Map.of();
    }
    List<Long> ids = sessions.stream().map(TrainingSession::id).toList();
    Map<Long, List<SeatQuota>> quotas =
        of("select q from SeatQuota q where q.sessionId in :sessions", SeatQuota.class, ids)
            .stream()
            .filter(quota -> !quota.due(clock.instant()))
            .collect(Collectors.groupingBy(SeatQuota::sessionId));
    Map<Long, List<Object[]>> counts =
        of(
                "select r.sessionId, r.seat, r.entry.quotaId, count(r.id) from Registration r"
                    + " where r.sessionId in :sessions"
                    + " group by r.sessionId, r.seat, r.entry.quotaId",
                Object[].class,
                ids)
            .stream()
            .collect(Collectors.groupingBy(row -> (Long) row[0]));
    Map<Long, Situation> situations = new HashMap<>();
    for (TrainingSession session : sessions) {
      situations.put(
          session.id(),
          situation(
              session.admission().capacity(),
              quotas.getOrDefault(session.id(), List.of()),
              counts.getOrDefault(session.id(), List.of())));
    }
    return situations;
  }

  private <T> List<T> of(String query, Class<T> type, Collection<Long> sessionIds) {
    return entityManager
        .createQuery(query, type)
        .setParameter("sessions", sessionIds)
        .getResultList();
  }

  private static Situation situation(
      Integer capacity, List<SeatQuota> quotas, List<Object[]> counts) {
    Map<Seat, Long> seats = new HashMap<>();
    Map<Long, Integer> taken = new HashMap<>();
    for (Object[] row : counts) {
      long number = ((Number) row[3]).longValue();
      seats.merge((Seat) row[1], number, Long::sum);
      if (row[1] == Seat.CONFIRMED || row[1] == Seat.OFFERED) {
        taken.merge(row[2] == null ? SeatPlan.OPEN : (Long) row[2], (int) number, Integer::sum);
      }
    }
    int left = capacity == null ? 0 : new SeatPlan(capacity, quotas, taken).openLeft();
    return new Situation(
        capacity,
        seats.getOrDefault(Seat.CONFIRMED, 0L),
        seats.getOrDefault(Seat.OFFERED, 0L),
        seats.getOrDefault(Seat.WAITING, 0L),
        Math.max(0, left));
  }
}
