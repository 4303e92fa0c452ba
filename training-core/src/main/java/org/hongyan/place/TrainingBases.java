package org.hongyan.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.audit.AuditTrail;
import org.hongyan.document.DocumentKind;
import org.hongyan.organisation.Divisions;
import org.hongyan.organisation.Organisation;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Settings;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.FigureVersion;
import org.hongyan.shared.database.Listing;

/** The training bases. To recognise one, and to withdraw it, is the city's decision. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_RESOURCES)
public class TrainingBases {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_DOCUMENT = 300;
  private static final int LONGEST_TEXT = 500;
  private static final int SHORTEST_REASON = 4;
  private static final int MOST_CLASSES = 1000;
  private static final String ORDER = "e.divisionCode, e.name, e.id";

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final AuditTrail audit;
  private final Settings settings;
  private final Clock clock;

  @Inject
  public TrainingBases(
      EntityManager entityManager,
      CurrentCaller caller,
      AuditTrail audit,
      Settings settings,
      Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  protected TrainingBases() {
    this(null, null, null, null, null);
  }

  public Page<BaseView> list(BaseFilter filter, PageRequest request) {
    Conditions conditions =
        new Conditions()
            .and("e.divisionCode = :division", "division", filter.divisionCode())
            .and(
                "e.recognisedOn <= :day and (e.validTo is null or e.validTo >= :day)"
                    + " and (e.withdrawnOn is null or e.withdrawnOn > :day)",
                "day",
                filter.validOn())
            .and(
                "(lower(e.name) like :q escape '!' or lower(e.recognitionDocument) like :q"
                    + " escape '!')",
                "q",
                Listing.containing(filter.text()));
    return new Listing(entityManager)
        .page(TrainingBase.class, "e", conditions, ORDER, request)
        .map(this::view);
  }

  /** Bases whose recognition lapses soon, the soonest first. */
  public List<BaseView> lapsing() {
    LocalDate today = LocalDate.now(clock);
    return entityManager
        .createQuery(
            "select e from TrainingBase e where e.withdrawnOn is null and e.recognisedOn <= :today"
                + " and e.validTo >= :today and e.validTo <= :soon order by e.validTo, e.id",
            TrainingBase.class)
        .setParameter("today", today)
        .setParameter("soon", today.plusDays(settings.baseAlertDays()))
        .getResultStream()
        .map(this::view)
        .toList();
  }

  public BaseView get(Long id) {
    return view(found(id, LockModeType.NONE));
  }

  /** Enters a base that was recognised. */
  @RequiresPermission(Permission.APPROVE_RESOURCES)
  public BaseView add(BaseDraft draft) {
    check(draft);
    new FigureVersion(entityManager).bump();
    TrainingBase base = new TrainingBase(draft);
    entityManager.persist(base);
    entityManager.flush();
    BaseView after = view(base);
    audit.record(
        "BASE_RECOGNISED", "TrainingBase", after.id(), after.divisionCode(), null, null, after);
    return after;
  }

  /** Changes a base, such as by a longer term, unless somebody else has since. */
  @RequiresPermission(Permission.APPROVE_RESOURCES)
  public BaseView revise(Long id, BaseDraft draft) {
    TrainingBase base = found(id, LockModeType.PESSIMISTIC_WRITE);
    FieldChecks.demandVersion(base.version(), draft.version());
    check(draft);
    BaseView before = view(base);
    new FigureVersion(entityManager).bump();
    base.revise(draft);
    entityManager.flush();
    BaseView after = view(base);
    audit.record("BASE_REVISED", "TrainingBase", id, after.divisionCode(), null, before, after);
    return after;
  }

  /**
   * Withdraws the recognition.
   *
   * @param date today where null
   */
  @RequiresPermission(Permission.APPROVE_RESOURCES)
  public BaseView withdraw(Long id, LocalDate date, String reason) {
    String plain = reason == null ? "" : reason.strip();
    new FieldChecks()
        .check("reason", plain.length() >= SHORTEST_REASON, "REASON_TOO_SHORT", SHORTEST_REASON)
        .length("reason", plain, LONGEST_TEXT)
        .demand();
    TrainingBase base = found(id, LockModeType.PESSIMISTIC_WRITE);
    BaseView before = view(base);
    new FigureVersion(entityManager).bump();
    base.withdraw(date == null ? LocalDate.now(clock) : date, plain);
    entityManager.flush();
    BaseView after = view(base);
    audit.record("BASE_WITHDRAWN", "TrainingBase", id, after.divisionCode(), plain, before, after);
    return after;
  }

  /** Refuses whoever may not change the files of a base: its division's organisers may. */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public String demandFileChangeable(Long id, DocumentKind kind) {
    TrainingBase base = found(id, LockModeType.NONE);
    if (kind == DocumentKind.DECISION) {
      caller.demand(Permission.APPROVE_RESOURCES);
    }
    caller.demandOwn(base.divisionCode());
    return base.divisionCode();
  }

  private void check(BaseDraft draft) {
    new FieldChecks()
        .text("name", draft.name(), LONGEST_NAME)
        .text("recognitionDocument", draft.recognitionDocument(), LONGEST_DOCUMENT)
        .check("recognisedOn", draft.recognisedOn() != null, "VALUE_MISSING")
        .order(draft.recognisedOn(), "validTo", draft.validTo())
        .check(
            "yearlyDuty",
            draft.yearlyDuty() == null
                || draft.yearlyDuty() >= 0 && draft.yearlyDuty() <= MOST_CLASSES,
            "YEARLY_DUTY_RANGE",
            MOST_CLASSES)
        .length("dutyText", draft.dutyText(), LONGEST_TEXT)
        .length("remark", draft.remark(), LONGEST_TEXT)
        .check(
            "divisionCode",
            Divisions.hosts(entityManager, draft.divisionCode()),
            "DIVISION_CODE_UNKNOWN")
        .check(
            "organisationId",
            draft.organisationId() == null
                || entityManager.find(Organisation.class, draft.organisationId()) != null,
            "ORGANISATION_UNKNOWN")
        .demand();
  }

  private BaseView view(TrainingBase base) {
    return new BaseView(
        base.id(),
        base.name(),
        base.divisionCode(),
        base.organisationId(),
        base.recognitionDocument(),
        base.recognisedOn(),
        base.validTo(),
        base.yearlyDuty(),
        base.dutyText(),
        base.withdrawnOn(),
        base.withdrawalReason(),
        base.remark(),
        standing(base),
        held(base),
        base.version());
  }

  private BaseStanding standing(TrainingBase base) {
    LocalDate today = LocalDate.now(clock);
    if (base.withdrawnOn() != null && !today.isBefore(base.withdrawnOn())) {
      return BaseStanding.WITHDRAWN;
    }
    if (today.isBefore(base.recognisedOn())) {
      return BaseStanding.COMING;
    }
    if (base.validTo() == null) {
      return BaseStanding.VALID;
    }
    if (today.isAfter(base.validTo())) {
      return BaseStanding.LAPSED;
    }
    boolean soon = !base.validTo().isAfter(today.plusDays(settings.baseAlertDays()));
    return soon ? BaseStanding.LAPSING : BaseStanding.VALID;
  }

  /** Bases are two or three, so one count for each is cheap. */
  private long held(TrainingBase base) {
    if (base.organisationId() == null) {
      return 0;
    }
    int year = LocalDate.now(clock).getYear();
    Number held =
        (Number)
            entityManager
                .createNativeQuery(
                    "select count(*) from training_session where host_organisation_id = ?1"
                        + " and status = 'CLOSED' and end_date >= ?2 and end_date <= ?3")
                .setParameter(1, base.organisationId())
                .setParameter(2, java.sql.Date.valueOf(LocalDate.of(year, 1, 1)))
                .setParameter(3, java.sql.Date.valueOf(LocalDate.of(year, 12, 31)))
                .getSingleResult();
    return held.longValue();
  }

  private TrainingBase found(Long id, LockModeType lock) {
    TrainingBase base = id == null ? null : entityManager.find(TrainingBase.class, id, lock);
    if (base == null) {
      throw RuleViolation.notFound();
    }
    return base;
  }
}
