package org.hongyan.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Validity;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.FigureVersion;
import org.hongyan.shared.database.Listing;

/** The list of divisions. Codes never change and rows never go; names and validity may change. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_REFERENCE)
public class Divisions {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SHORT_NAME = 60;

  private final EntityManager entityManager;
  private final FigureVersion figures;
  private final AuditTrail audit;

  @Inject
  public Divisions(EntityManager entityManager, FigureVersion figures, AuditTrail audit) {
    this.entityManager = entityManager;
    this.figures = figures;
    this.audit = audit;
  }

  protected Divisions() {
    this(null, null, null);
  }

  /** Divisions whose name, short name or code contains {@code text}. */
  public Page<DivisionView> list(String text, PageRequest request) {
    Conditions conditions =
        new Conditions()
            .and(
                "(lower(d.name) like :q escape '!' or lower(d.shortName) like :q escape '!'"
                    + " or d.code like :q escape '!')",
                "q",
                Listing.containing(text));
    return new Listing(entityManager)
        .page(Division.class, "d", conditions, "d.code", request)
        .map(DivisionView::of);
  }

  public DivisionView get(String code) {
    return DivisionView.of(found(code, LockModeType.NONE));
  }

  /** Renames a division or bounds its validity. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public DivisionView revise(String code, DivisionRevision revision) {
    Division division = found(code, LockModeType.PESSIMISTIC_WRITE);
    FieldChecks.demandVersion(division.version(), revision.version());
    new FieldChecks()
        .text("name", revision.name(), LONGEST_NAME)
        .text("shortName", revision.shortName(), LONGEST_SHORT_NAME)
        .demand();
    DivisionView before = DivisionView.of(division);
    figures.bump();
    division.revise(
        revision.name().strip(),
        revision.shortName().strip(),
        new Validity(revision.validFrom(), revision.validTo()));
    entityManager.flush();
    DivisionView after = DivisionView.of(division);
    audit.record("DIVISION_REVISED", "Division", code, code, null, before, after);
    return after;
  }

  private Division found(String code, LockModeType lock) {
    Division division = code == null ? null : entityManager.find(Division.class, code, lock);
    if (division == null) {
      throw RuleViolation.notFound();
    }
    return division;
  }
}
