package org.hongyan.session.honorarium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.account.Account;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.Sessions;
import org.hongyan.session.TrainingSession;
import org.hongyan.session.timetable.Lesson;
import org.hongyan.session.timetable.Lessons;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Reason;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Settings;
import org.hongyan.shared.Surroundings;
import org.hongyan.trainer.FeeRates;
import org.hongyan.trainer.Trainer;

/** Honoraria of the lessons of a class: computed by the rules, set by its organiser. */
@ApplicationScoped
@Transactional
public class Honoraria {

  private static final int MOST_SURCHARGE = 50;
  private static final int LONGEST_APPROVAL = 200;
  private static final int LONGEST_VOUCHER = 100;
  private static final int FEN = 2;
  private static final BigDecimal MOST = new BigDecimal("1000000");

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final Sessions sessions;
  private final Lessons lessons;
  private final FeeRates rates;
  private final Settings settings;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public Honoraria(
      EntityManager entityManager,
      CurrentCaller caller,
      Sessions sessions,
      Lessons lessons,
      FeeRates rates,
      Settings settings,
      AuditTrail audit,
      Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.sessions = sessions;
    this.lessons = lessons;
    this.rates = rates;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  protected Honoraria() {
    this(null, null, null, null, null, null, null, null);
  }

  /** Each trainer of each lesson of a class, the earliest lesson first. */
  @RequiresPermission(Permission.VIEW_HONORARIA)
  public List<HonorariumView> ofSession(long sessionId) {
    return views().of(lessons.ofSession(sessionId));
  }

  /** What was set for the lessons that the caller teaches, the latest first. */
  @RequiresPermission(Permission.TEACH)
  public List<HonorariumView> own() {
    Account account = entityManager.find(Account.class, caller.get().accountId());
    if (account == null || account.personId() == null) {
      return List.of();
    }
    List<Lesson> taught =
        entityManager
            .createQuery(
                "select l from Lesson l, Honorarium h, Trainer t where h.lessonId = l.id"
                    + " and h.trainerId = t.id and t.personId = :person and l.cancelled = false"
                    + " order by l.start, l.id",
                Lesson.class)
            .setParameter("person", account.personId())
            .getResultList();
    return views().of(lessons.views(taught)).stream()
        .filter(one -> one.amount() != null && own(one.trainerId(), account.personId()))
        .toList();
  }

  private boolean own(Long trainerId, Long personId) {
    return entityManager.find(Trainer.class, trainerId).personId().equals(personId);
  }

  /**
   * Sets what trainers get, all or nothing.
   *
   * @throws RuleViolation where an amount above the rule has no reason, or a surcharge no approval
   */
  @RequiresPermission(Permission.SCHEDULE)
  public List<HonorariumView> set(long sessionId, List<HonorariumDraft> drafts) {
    sessions.get(sessionId);
    TrainingSession session =
        entityManager.find(TrainingSession.class, sessionId, LockModeType.PESSIMISTIC_WRITE);
    caller.demandReach(session.divisionCode(), session.hostOrganisationId());
    List<HonorariumView> before = views().of(lessons.ofSession(sessionId));
    drafts.forEach(draft -> set(session, draft, before));
    entityManager.flush();
    List<HonorariumView> after = views().of(lessons.ofSession(sessionId));
    drafts.forEach(
        draft ->
            audit.record(
                "HONORARIUM_" + draft.wanted(),
                "Honorarium",
                draft.lessonId() + "-" + draft.trainerId(),
                session.divisionCode(),
                draft.reason(),
                row(before, draft),
                row(after, draft)));
    return after;
  }

  private void set(TrainingSession session, HonorariumDraft draft, List<HonorariumView> before) {
    HonorariumView row = row(before, draft);
    check(draft, row);
    if (draft.wanted() != HonorariumStatus.PLANNED) {
      demandHeld(session, row);
    }
    Honorarium kept = views().set(row.lessonId(), row.trainerId());
    if (kept == null) {
      FieldChecks.demandVersion(0, draft.version() == null ? Integer.valueOf(0) : draft.version());
      kept = new Honorarium(entityManager.find(Lesson.class, row.lessonId()), row.trainerId());
      kept.set(draft, caller.get().username(), clock.instant());
      entityManager.persist(kept);
    } else {
      FieldChecks.demandVersion(kept.version(), draft.version());
      kept.set(draft, caller.get().username(), clock.instant());
    }
  }

  private void check(HonorariumDraft draft, HonorariumView row) {
    BigDecimal amount = draft.amount();
    boolean paid = draft.wanted() == HonorariumStatus.PAID;
    LocalDate today = LocalDate.now(clock.withZone(Surroundings.ZONE));
    new FieldChecks()
        .check(
            "amount",
            amount != null
                && amount.signum() >= 0
                && amount.compareTo(MOST) < 0
                && amount.scale() <= FEN,
            "MONEY_FORM")
        .check(
            "surchargePercent",
            draft.surcharge() >= 0 && draft.surcharge() <= MOST_SURCHARGE,
            "SURCHARGE_RANGE")
        .check(
            "surchargeApproval",
            draft.surcharge() == 0
                || draft.surchargeApproval() != null && !draft.surchargeApproval().isBlank(),
            "VALUE_MISSING")
        .length("surchargeApproval", draft.surchargeApproval(), LONGEST_APPROVAL)
        .check(
            "paidOn",
            !paid || draft.paidOn() != null && !draft.paidOn().isAfter(today),
            "PAID_ON_MISSING")
        .check(
            "voucher",
            !paid || draft.voucher() != null && !draft.voucher().isBlank(),
            "VALUE_MISSING")
        .length("voucher", draft.voucher(), LONGEST_VOUCHER)
        .demand();
    if (row.status() == HonorariumStatus.CONFIRMED) {
      return;
    }
    if (HonorariumViews.above(amount, row.computed(), draft.surcharge())) {
      Reason.demand(draft.reason());
    }
  }

  private void demandHeld(TrainingSession session, HonorariumView row) {
    boolean ran =
        session.status() == SessionStatus.RUNNING
            || session.status() == SessionStatus.REOPENED
            || session.status() == SessionStatus.CLOSED;
    if (!ran || clock.instant().isBefore(row.start().plusSeconds(row.minutes() * 60L))) {
      throw new RuleViolation(RuleViolation.Kind.REFUSED, "HONORARIUM_NOT_HELD");
    }
  }

  private static HonorariumView row(List<HonorariumView> rows, HonorariumDraft draft) {
    return rows.stream()
        .filter(
            one ->
                one.lessonId().equals(draft.lessonId())
                    && one.trainerId().equals(draft.trainerId()))
        .findFirst()
        .orElseThrow(RuleViolation::notFound);
  }

  private HonorariumViews views() {
    return new HonorariumViews(entityManager, rates, settings.teachingHourMinutes());
  }
}
