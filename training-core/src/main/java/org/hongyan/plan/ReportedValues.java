package org.hongyan.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.Reason;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.database.FigureVersion;

/**
 * Values of indicators that nothing here can count, each with its document. None is overwritten: a
 * wrong one is withdrawn with a reason, and what corrects it is a value of its own.
 */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_FIGURES)
public class ReportedValues {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final Plans plans;
  private final FigureVersion figures;
  private final AuditTrail audit;
  private final FieldCipher cipher;
  private final Clock clock;

  @Inject
  public ReportedValues(
      EntityManager entityManager,
      CurrentCaller caller,
      Plans plans,
      FigureVersion figures,
      AuditTrail audit,
      FieldCipher cipher,
      Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.plans = plans;
    this.figures = figures;
    this.audit = audit;
    this.cipher = cipher;
    this.clock = clock;
  }

  protected ReportedValues() {
    this(null, null, null, null, null, null, null);
  }

  /** Everything reported for an indicator, the withdrawn included, the latest first. */
  public List<ReportView> history(String plan, String code) {
    Indicator indicator = plans.indicator(plan, code);
    Map<Long, String> files = new HashMap<>();
    entityManager
        .createQuery(
            "select d.reportedValueId, d.fileName from ReportedDocument d, ReportedValue v"
                + " where v.id = d.reportedValueId and v.indicatorId = :indicator",
            Object[].class)
        .setParameter("indicator", indicator.id())
        .getResultList()
        .forEach(row -> files.put((Long) row[0], (String) row[1]));
    return entityManager
        .createQuery(
            "select v from ReportedValue v where v.indicatorId = :indicator"
                + " order by v.asOf desc, v.id desc",
            ReportedValue.class)
        .setParameter("indicator", indicator.id())
        .getResultStream()
        .map(value -> ReportView.of(value, files.get(value.id())))
        .toList();
  }

  /** Enters a value with the document for it, once: what a form sends again is refused. */
  @RequiresPermission(Permission.MANAGE_PLAN)
  public ReportView report(String plan, String code, ReportDraft draft) {
    Indicator indicator = checked(plan, code, draft);
    figures.bump();
    refuseRepeated(indicator, draft);
    ReportView after = kept(indicator, draft);
    audit.record("VALUE_REPORTED", "ReportedValue", after.id(), null, null, null, after);
    return after;
  }

  /** Puts a value in the place of one that was wrong. */
  @RequiresPermission(Permission.MANAGE_PLAN)
  public ReportView correct(String plan, String code, Long id, ReportDraft draft, String reason) {
    Indicator indicator = checked(plan, code, draft);
    ReportedValue wrong = inForce(indicator, id);
    Reason.demand(reason);
    ReportView before = ReportView.of(wrong, null);
    figures.bump();
    ReportView after = kept(indicator, draft);
    wrong.withdraw(caller.get().username(), clock.instant(), reason.strip());
    wrong.replaceBy(after.id());
    entityManager.flush();
    audit.record("REPORT_CORRECTED", "ReportedValue", id, null, reason.strip(), before, after);
    return after;
  }

  /** Takes a value back; it stays in the history and counts no longer. */
  @RequiresPermission(Permission.MANAGE_PLAN)
  public ReportView withdraw(String plan, String code, Long id, String reason) {
    ReportedValue wrong = inForce(plans.indicator(plan, code), id);
    Reason.demand(reason);
    ReportView before = ReportView.of(wrong, null);
    figures.bump();
    wrong.withdraw(caller.get().username(), clock.instant(), reason.strip());
    entityManager.flush();
    ReportView after = ReportView.of(wrong, null);
    audit.record("REPORT_WITHDRAWN", "ReportedValue", id, null, reason.strip(), before, after);
    return after;
  }

  /** The document of a value; 404 where none was uploaded. */
  public ReportFile document(String plan, String code, Long id) {
    ReportedValue value = found(plans.indicator(plan, code), id, LockModeType.NONE);
    ReportedDocument document = entityManager.find(ReportedDocument.class, value.id());
    if (document == null) {
      throw RuleViolation.notFound();
    }
    return new ReportFile(
        document.fileName(), document.contentType(), cipher.decrypt(document.content()));
  }

  private Indicator checked(String planCode, String code, ReportDraft draft) {
    Plan plan = plans.get(planCode);
    Indicator indicator = plans.indicator(planCode, code);
    if (!Plans.reported(indicator.measure())) {
      throw new RuleViolation(Kind.REFUSED, "INDICATOR_NOT_REPORTED");
    }
    PlanRules.checkReport(
        plan, draft.value(), draft.asOf(), draft.document(), LocalDate.now(clock));
    DocumentRules.check(draft.file());
    return indicator;
  }

  /** The bumped version of the figures is locked until the end, so nobody reports in between. */
  private void refuseRepeated(Indicator indicator, ReportDraft draft) {
    boolean there =
        entityManager
            .createQuery(
                "select v from ReportedValue v where v.indicatorId = :indicator"
                    + " and v.asOf = :asOf and v.withdrawnAt is null",
                ReportedValue.class)
            .setParameter("indicator", indicator.id())
            .setParameter("asOf", draft.asOf())
            .getResultStream()
            .anyMatch(value -> value.says(draft.value(), draft.document().strip()));
    if (there) {
      throw new RuleViolation(Kind.REFUSED, "REPORT_REPEATED");
    }
  }

  private ReportView kept(Indicator indicator, ReportDraft draft) {
    ReportedValue value =
        new ReportedValue(
            indicator.id(),
            draft.asOf(),
            draft.value(),
            draft.document().strip(),
            caller.get().username(),
            clock.instant());
    entityManager.persist(value);
    entityManager.flush();
    ReportFile file = draft.file();
    if (file != null) {
      entityManager.persist(
          new ReportedDocument(
              value.id(),
              DocumentRules.name(file),
              DocumentRules.type(file),
              cipher.encrypt(file.content())));
      entityManager.flush();
    }
    return ReportView.of(value, file == null ? null : DocumentRules.name(file));
  }

  private ReportedValue inForce(Indicator indicator, Long id) {
    ReportedValue value = found(indicator, id, LockModeType.PESSIMISTIC_WRITE);
    if (value.withdrawnAt() != null) {
      throw new RuleViolation(Kind.REFUSED, "REPORT_NOT_IN_FORCE");
    }
    return value;
  }

  private ReportedValue found(Indicator indicator, Long id, LockModeType lock) {
    ReportedValue value = id == null ? null : entityManager.find(ReportedValue.class, id, lock);
    if (value == null || !value.indicatorId().equals(indicator.id())) {
      throw RuleViolation.notFound();
    }
    return value;
  }
}
