package org.hongyan.registration;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The seats of one class at one moment, and who may take which (design, rule 2). A kept seat goes
 * to those it is kept for; all others are everybody's. It reads no database.
 */
final class SeatPlan {

  /**
   * A seat that somebody may take.
   *
   * @param quotaId whose kept seats it is one of; null for one that is everybody's
   */
  record Free(Long quotaId) {}

  /** Stands for seats that are everybody's where a number is needed. */
  static final long OPEN = 0L;

  private final int capacity;
  private final List<SeatQuota> quotas;
  private final Map<Long, Integer> taken;

  /**
   * @param taken seats given or offered, by quota; those of no quota under {@link #OPEN}
   */
  SeatPlan(int capacity, List<SeatQuota> quotas, Map<Long, Integer> taken) {
    this.capacity = capacity;
    this.quotas =
        quotas.stream()
            .filter(quota -> !quota.released())
            .sorted(
                Comparator.comparing((SeatQuota quota) -> quota.organisationId() == null)
                    .thenComparing(SeatQuota::id))
            .toList();
    this.taken = new HashMap<>(taken);
  }

  /** The seat that somebody of this division and organisation may take. */
  Optional<Free> free(String division, Long organisation) {
    Optional<Free> kept =
        quotas.stream()
            .filter(quota -> quota.meant(division, organisation) && left(quota) > 0)
            .findFirst()
            .map(quota -> new Free(quota.id()));
    return kept.isPresent() || openLeft() <= 0 ? kept : Optional.of(new Free(null));
  }

  /** Seats given or offered, by quota, as they are now. */
  Map<Long, Integer> taken() {
    return Map.copyOf(taken);
  }

  void take(Free seat) {
    taken.merge(seat.quotaId() == null ? OPEN : seat.quotaId(), 1, Integer::sum);
  }

  /** Seats that anybody may take; below 0 where more are kept or given than there are. */
  int openLeft() {
    return capacity - committed();
  }

  /** Seats that are given, offered or kept. */
  int committed() {
    return given() + quotas.stream().mapToInt(this::left).sum();
  }

  /** Seats that are given or offered. */
  int given() {
    return taken.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether anybody at all could take a seat. */
  boolean anyFree() {
    return openLeft() > 0 || quotas.stream().anyMatch(quota -> left(quota) > 0);
  }

  /** Kept seats that nobody has taken yet. */
  private int left(SeatQuota quota) {
    return Math.max(0, quota.seats() - used(quota));
  }

  /** Kept seats that are taken. */
  int used(SeatQuota quota) {
    return taken.getOrDefault(quota.id(), 0);
  }
}
