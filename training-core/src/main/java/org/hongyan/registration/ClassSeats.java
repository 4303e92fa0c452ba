package org.hongyan.registration;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongyan.registration.RegistrationEvent.Kind;
import org.hongyan.registration.SeatMemory.Known;
import org.hongyan.registration.SeatPlan.Free;
import org.hongyan.security.Requester;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.TrainingSession;

/**
 * The seats of one class while its row is locked: gives and takes them, and keeps what was done for
 * the audit log. Whoever works on it ends with {@link SeatDesk#finish}.
 */
final class ClassSeats {

  /**
   * One thing that was done to a registration.
   *
   * @param kind what the trainee is told; null where nothing is
   * @param newcomer whether the person was entered for it
   * @param requester for whom it was done; null for who asks now
   */
  record Act(
      Registration registration,
      String action,
      String reason,
      RegistrationState before,
      Kind kind,
      String token,
      boolean newcomer,
      Requester requester) {

    private static final String REGISTERED = "REGISTERED";

    private boolean registers() {
      return action.equals(REGISTERED);
    }
  }

  private final EntityManager entityManager;
  private final TrainingSession session;
  private final ClassTimes times;
  private final TraineeConflictCheck conflicts;
  private final Instant now;
  private final List<SeatQuota> quotas;
  private final List<Act> acts = new ArrayList<>();
  private SeatTally tally;
  private boolean changed;
  private SeatPlan plan;
  private final Map<Long, Integer> positions = new HashMap<>();
  private long lastNumber;
  private int waiting;
  private Requester requester;

  /**
   * @param known what is remembered of the seats as they are; empty where they have to be counted
   */
  ClassSeats(
      EntityManager entityManager,
      TrainingSession session,
      ClassTimes times,
      TraineeConflictCheck conflicts,
      Instant now,
      Optional<Known> known) {
    this.entityManager = entityManager;
    this.session = session;
    this.times = times;
    this.conflicts = conflicts;
    this.now = now;
    this.quotas =
        known.filter(one -> !one.quotas()).isPresent()
            ? List.of()
            : SeatQuotas.of(entityManager, session.id());
    take(known.map(Known::tally).orElseGet(() -> SeatTally.of(entityManager, session.id(), now)));
  }

  /** Counts anew from the rows. */
  private void count() {
    take(SeatTally.of(entityManager, session.id(), now));
  }

  private void take(SeatTally counted) {
    tally = counted;
    Integer capacity = session.admission().capacity();
    plan = new SeatPlan(capacity == null ? 0 : capacity, quotas, tally.taken());
    lastNumber = Math.max(lastNumber, tally.lastNumber());
    waiting = tally.waiting();
    positions.clear();
  }

  /** From now on it is this one for whom things are done. */
  void serve(Requester next) {
    requester = next;
  }

  /** Says that seats are changed in a way that no act tells. */
  void change() {
    changed = true;
  }

  boolean changed() {
    return changed || !acts.isEmpty();
  }

  /**
   * What the seats add up to after all that was done; empty where they have to be counted, because
   * more was done than to register, or time will end an offer.
   */
  Optional<SeatTally> outcome() {
    return changed || tally.offered() > 0 || !acts.stream().allMatch(Act::registers)
        ? Optional.empty()
        : Optional.of(new SeatTally(plan.taken(), waiting, lastNumber, 0, 0));
  }

  TrainingSession session() {
    return session;
  }

  SeatPlan plan() {
    return plan;
  }

  List<SeatQuota> quotas() {
    return quotas;
  }

  Instant now() {
    return now;
  }

  long nextNumber() {
    return ++lastNumber;
  }

  /** People in the queue, those of this transaction included. */
  int waiting() {
    return waiting;
  }

  /** Place in the queue, 1 for who is next; null for who does not wait. */
  Integer position(Registration registration) {
    if (registration.seat() != Seat.WAITING) {
      return null;
    }
    Integer known = positions.get(registration.entry().queueNumber());
    return known == null ? RegistrationViews.position(entityManager, registration) : known;
  }

  TraineeConflictCheck conflicts() {
    return conflicts;
  }

  boolean quotasOfOrganisations() {
    return quotas.stream().anyMatch(quota -> quota.organisationId() != null);
  }

  /** Does what time has brought: gives back kept seats, ends offers that nobody took. */
  void catchUp() {
    boolean offersEnded = tally.offersOver() > 0;
    boolean quotasDue = quotas.stream().anyMatch(quota -> quota.due(now));
    if (offersEnded) {
      offersOver().forEach(this::expire);
    }
    if (quotasDue) {
      quotas.stream().filter(quota -> quota.due(now)).forEach(SeatQuota::release);
      change();
    }
    if (offersEnded || quotasDue) {
      promote();
    }
  }

  private List<Registration> offersOver() {
    return entityManager
        .createQuery(
            "select r from Registration r where r.sessionId = :session and r.seat = :offered"
                + " and r.entry.offeredUntil <= :now order by r.entry.queueNumber",
            Registration.class)
        .setParameter("session", session.id())
        .setParameter("offered", Seat.OFFERED)
        .setParameter("now", now)
        .getResultList();
  }

  private void expire(Registration registration) {
    RegistrationState before = RegistrationState.of(registration);
    registration.cancel(SeatWords.offerExpired());
    done(registration, "OFFER_EXPIRED", null, before, Kind.OFFER_EXPIRED);
  }

  /** Gives a seat to somebody who is admitted, or puts them in the queue. */
  void seatOrQueue(Registration registration) {
    Optional<Free> free =
        plan.free(registration.divisionCode(), registration.entry().organisationId());
    if (free.isPresent()) {
      plan.take(free.get());
      registration.confirm(free.get().quotaId());
    } else {
      registration.queue();
      waiting++;
      remember(registration.entry().queueNumber());
    }
  }

  /** Who comes last stands last; who comes before others moves those back. */
  private void remember(long queueNumber) {
    if (queueNumber == lastNumber) {
      positions.put(queueNumber, waiting);
    } else {
      positions.clear();
    }
  }

  /** Gives what is free to those who wait, in their order; after the start to nobody. */
  void promote() {
    entityManager.flush();
    count();
    if (session.status() != SessionStatus.PUBLISHED
        || waiting == 0
        || !plan.anyFree()
        || !now.isBefore(times.begins(session))) {
      return;
    }
    for (Registration registration : queue()) {
      if (!plan.anyFree()) {
        return;
      }
      plan.free(registration.divisionCode(), registration.entry().organisationId())
          .filter(free -> conflicts.seatable(session, registration.personId()))
          .ifPresent(free -> promote(registration, free));
    }
  }

  private List<Registration> queue() {
    return entityManager
        .createQuery(
            "select r from Registration r where r.sessionId = :session and r.seat = :waiting"
                + " order by r.entry.queueNumber",
            Registration.class)
        .setParameter("session", session.id())
        .setParameter("waiting", Seat.WAITING)
        .getResultList();
  }

  private void promote(Registration registration, Free free) {
    RegistrationState before = RegistrationState.of(registration);
    plan.take(free);
    waiting--;
    Integer hours = session.admission().offerHours();
    if (hours == null) {
      registration.confirm(free.quotaId());
      done(registration, "REGISTRATION_PROMOTED", null, before, Kind.PROMOTED);
    } else {
      registration.offer(free.quotaId(), times.offerEnds(session, hours, now));
      done(registration, "SEAT_OFFERED", null, before, Kind.OFFERED);
    }
  }

  void done(
      Registration registration,
      String action,
      String reason,
      RegistrationState before,
      Kind kind) {
    acts.add(new Act(registration, action, reason, before, kind, null, false, requester));
  }

  /**
   * Somebody was registered.
   *
   * @param token of the private link that was made; null for none
   * @param newcomer whether the person was entered for it
   */
  void registered(
      Registration registration,
      RegistrationState before,
      Kind kind,
      String token,
      boolean newcomer) {
    acts.add(new Act(registration, Act.REGISTERED, null, before, kind, token, newcomer, requester));
  }

  List<Act> acts() {
    return acts;
  }
}
