package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongyan.audit.AuditTrail;
import org.hongyan.organisation.Division;
import org.hongyan.organisation.Organisation;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.database.RetriedOnClash;

/** Keeps seats of a class for the people of divisions and organisations (名额分配). */
@ApplicationScoped
@RetriedOnClash
@Transactional
@RequiresPermission(Permission.ADMIT)
public class SeatQuotas {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final SeatDesk desk;
  private final AuditTrail audit;

  @Inject
  public SeatQuotas(
      EntityManager entityManager, CurrentCaller caller, SeatDesk desk, AuditTrail audit) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.desk = desk;
    this.audit = audit;
  }

  protected SeatQuotas() {
    this(null, null, null, null);
  }

  /** The kept seats of a class, for services that hold its lock or only look. */
  static List<SeatQuota> of(EntityManager entityManager, Long sessionId) {
    return entityManager
        .createQuery(
            "select q from SeatQuota q where q.sessionId = :session order by q.id", SeatQuota.class)
        .setParameter("session", sessionId)
        .getResultList();
  }

  public List<QuotaView> list(long sessionId) {
    TrainingSession session = entityManager.find(TrainingSession.class, sessionId);
    demandOwn(session);
    return views(
        of(entityManager, sessionId),
        new SeatPlan(0, List.of(), SeatTally.of(entityManager, sessionId, Instant.EPOCH).taken()));
  }

  private void demandOwn(TrainingSession session) {
    if (session == null) {
      throw RuleViolation.notFound();
    }
    caller.demandReach(session.divisionCode(), session.hostOrganisationId());
  }

  private List<QuotaView> views(List<SeatQuota> quotas, SeatPlan plan) {
    return quotas.stream()
        .map(
            quota ->
                new QuotaView(
                    quota.id(),
                    quota.divisionCode(),
                    quota.organisationId(),
                    name(quota),
                    quota.seats(),
                    plan.used(quota),
                    quota.releaseAt(),
                    quota.released()))
        .toList();
  }

  private String name(SeatQuota quota) {
    return quota.organisationId() == null
        ? entityManager.find(Division.class, quota.divisionCode()).name()
        : entityManager.find(Organisation.class, quota.organisationId()).name();
  }

  /**
   * Lays down anew for whom seats are kept; what is left out is kept no longer, and goes to those
   * who wait.
   *
   * @throws RuleViolation 422 where more would be kept than there is
   */
  public List<QuotaView> replace(long sessionId, List<QuotaDraft> drafts) {
    ClassSeats seats = desk.open(sessionId);
    demandOwn(seats.session());
    seats.session().demandOpen();
    check(drafts);
    List<QuotaView> before = views(seats.quotas(), seats.plan());
    seats.change();
    List<SeatQuota> kept = revised(seats, drafts);
    demandRoom(seats, kept);
    entityManager.flush();
    ClassSeats anew = desk.open(seats.session());
    anew.promote();
    desk.finish(seats);
    desk.finish(anew);
    List<QuotaView> after = views(anew.quotas(), anew.plan());
    audit.record(
        "SEAT_QUOTAS_REPLACED",
        "TrainingSession",
        sessionId,
        seats.session().divisionCode(),
        null,
        new Kept(before),
        new Kept(after));
    return after;
  }

  private void check(List<QuotaDraft> drafts) {
    FieldChecks checks = new FieldChecks();
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < drafts.size(); i++) {
      QuotaDraft draft = drafts.get(i);
      String place = "quotas[" + i + "]";
      boolean one = (draft.divisionCode() == null) != (draft.organisationId() == null);
      checks
          .check(place, one, "QUOTA_FOR_NOBODY")
          .check(
              place + ".divisionCode",
              draft.divisionCode() == null
                  || entityManager.find(Division.class, draft.divisionCode()) != null,
              "DIVISION_CODE_UNKNOWN")
          .check(
              place + ".organisationId",
              draft.organisationId() == null
                  || entityManager.find(Organisation.class, draft.organisationId()) != null,
              "ORGANISATION_ID_UNKNOWN")
          .check(
              place + ".seats",
              draft.seats() != null && draft.seats() >= 1 && draft.seats() <= MOST_SEATS,
              "NUMBER_OUT_OF_RANGE",
              1,
              MOST_SEATS)
          .check(
              place,
              !one
                  || seen.add(
                      draft.organisationId() == null
                          ? draft.divisionCode()
                          : draft.organisationId()),
              "QUOTA_TWICE");
    }
    checks.demand();
  }

  private static final int MOST_SEATS = 100_000;

  private List<SeatQuota> revised(ClassSeats seats, List<QuotaDraft> drafts) {
    List<SeatQuota> kept = new ArrayList<>();
    for (QuotaDraft draft : drafts) {
      Optional<SeatQuota> there =
          seats.quotas().stream().filter(quota -> quota.isFor(draft)).findFirst();
      there.ifPresent(quota -> quota.revise(draft));
      kept.add(
          there.orElseGet(
              () -> {
                SeatQuota quota = new SeatQuota(seats.session().id(), draft);
                entityManager.persist(quota);
                return quota;
              }));
    }
    seats.quotas().stream()
        .filter(quota -> !kept.contains(quota))
        .forEach(quota -> drop(seats, quota));
    return kept;
  }

  /** Seats that were taken of it stay with those who have them, as everybody's. */
  private void drop(ClassSeats seats, SeatQuota quota) {
    entityManager
        .createQuery(
            "select r from Registration r where r.sessionId = :session"
                + " and r.entry.quotaId = :quota",
            Registration.class)
        .setParameter("session", seats.session().id())
        .setParameter("quota", quota.id())
        .getResultStream()
        .forEach(
            registration -> {
              RegistrationState before = RegistrationState.of(registration);
              registration.entry().take(null, registration.entry().offeredUntil());
              seats.done(registration, "SEAT_KEPT_NO_LONGER", null, before, null);
            });
    entityManager.flush();
    entityManager.remove(quota);
  }

  private void demandRoom(ClassSeats seats, List<SeatQuota> kept) {
    Integer capacity = seats.session().admission().capacity();
    int most = capacity == null ? 0 : capacity;
    int sum = kept.stream().mapToInt(SeatQuota::seats).sum();
    new FieldChecks().check("quotas", sum <= most, "QUOTAS_EXCEED_CAPACITY", sum, most).demand();
    entityManager.flush();
    SeatTally tally = SeatTally.of(entityManager, seats.session().id(), seats.now());
    SeatPlan plan = new SeatPlan(most, kept, tally.taken());
    new FieldChecks()
        .check("quotas", plan.openLeft() >= 0, "SEATS_ALL_TAKEN", plan.given())
        .demand();
    for (SeatQuota quota : kept) {
      if (plan.used(quota) > quota.seats()) {
        throw new RuleViolation(Kind.UNPROCESSABLE, "QUOTA_SEATS_TAKEN", plan.used(quota));
      }
    }
  }

  /** What the audit log keeps. */
  record Kept(List<QuotaView> quotas) {}
}
