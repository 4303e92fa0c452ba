package org.hongyan.trainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hongyan.audit.AuditTrail;
import org.hongyan.reference.ReferenceTable;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Validity;
import org.hongyan.shared.database.Conditions;

/** Rates of honoraria, each with its source; on one day a fee class has one rate or none. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_REFERENCE)
public class FeeRates {

  private static final int LONGEST_SCHEME = 100;
  private static final int LONGEST_SOURCE = 200;
  private static final int FEN = 2;
  private static final BigDecimal MOST = new BigDecimal("100000");

  private final EntityManager entityManager;
  private final ReferenceTable<FeeRate, FeeRateView> table;

  @Inject
  public FeeRates(EntityManager entityManager, AuditTrail audit) {
    this.entityManager = entityManager;
    table =
        new ReferenceTable<>(
            entityManager,
            audit,
            new ReferenceTable.Kind<>(FeeRate.class, "FEE_RATE", FeeRateView::of),
            () -> {});
  }

  protected FeeRates() {
    this(null, null);
  }

  /**
   * All rates, or those that hold on a day, by fee class and the latest first.
   *
   * @param day may be null
   */
  public Page<FeeRateView> list(LocalDate day, PageRequest request) {
    return table.list(
        new Conditions().and(Validity.HOLDS_ON, "day", day),
        "e.feeClass, e.validity.from desc",
        request);
  }

  public FeeRateView get(Long id) {
    return table.get(id);
  }

  /** The rate of a fee class on a day; empty where none is known. */
  public Optional<FeeRateView> on(String feeClass, LocalDate day) {
    return ofClass(feeClass).stream()
        .filter(rate -> rate.validity().holdsOn(day))
        .findFirst()
        .map(FeeRateView::of);
  }

  private List<FeeRate> ofClass(String feeClass) {
    return entityManager
        .createQuery("select e from FeeRate e where e.feeClass = :class", FeeRate.class)
        .setParameter("class", feeClass)
        .getResultList();
  }

  /** Enters a rate that no other one overlaps. */
  @RequiresPermission(Permission.APPROVE_RESOURCES)
  public FeeRateView add(FeeRateDraft draft) {
    boolean known =
        draft.feeClass() != null && entityManager.find(FeeClass.class, draft.feeClass()) != null;
    checks(draft).check("feeClass", known, "FEE_CLASS_UNKNOWN").demand();
    demandAlone(draft.feeClass(), null, draft);
    FeeRate rate =
        new FeeRate(
            draft.scheme().strip(),
            draft.feeClass(),
            draft.yuanPerHour(),
            draft.source().strip(),
            new Validity(draft.validFrom(), draft.validTo()));
    return table.add(draft.feeClass() + " " + draft.validFrom(), rate);
  }

  /** Corrects a rate, or gives it a last day. */
  @RequiresPermission(Permission.APPROVE_RESOURCES)
  public FeeRateView revise(Long id, FeeRateDraft draft) {
    FeeRate rate = table.row(id);
    checks(draft).demand();
    demandAlone(rate.feeClass(), id, draft);
    return table.revise(id, draft.version(), kept -> kept.revise(draft));
  }

  private static FieldChecks checks(FeeRateDraft draft) {
    BigDecimal yuan = draft.yuanPerHour();
    return new FieldChecks()
        .text("scheme", draft.scheme(), LONGEST_SCHEME)
        .text("source", draft.source(), LONGEST_SOURCE)
        .check(
            "yuanPerHour",
            yuan != null && yuan.signum() >= 0 && yuan.compareTo(MOST) < 0 && yuan.scale() <= FEN,
            "MONEY_FORM")
        .check("validFrom", draft.validFrom() != null, "VALUE_MISSING")
        .order(draft.validFrom(), "validTo", draft.validTo());
  }

  private void demandAlone(String feeClass, Long but, FeeRateDraft draft) {
    boolean overlaps =
        ofClass(feeClass).stream()
            .filter(rate -> !rate.id().equals(but))
            .anyMatch(
                rate ->
                    (draft.validTo() == null || !rate.validity().from().isAfter(draft.validTo()))
                        && (rate.validity().to() == null
                            || !rate.validity().to().isBefore(draft.validFrom())));
    if (overlaps) {
      throw RuleViolation.invalid(
          RuleViolation.FieldViolation.of("validFrom", "FEE_RATE_OVERLAPS"));
    }
  }
}
