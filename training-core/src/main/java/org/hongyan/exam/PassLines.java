package org.hongyan.exam;

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
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.Listing;

/** Pass lines of the patent attorney exam, each with its source; the unknown stays unknown. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_REFERENCE)
public class PassLines {

  private static final int LONGEST_SOURCE = 500;

  private final EntityManager entityManager;
  private final AuditTrail audit;

  @Inject
  public PassLines(EntityManager entityManager, AuditTrail audit) {
    this.entityManager = entityManager;
    this.audit = audit;
  }

  protected PassLines() {
    this(null, null);
  }

  /**
   * The lines of a year, or of all years, the latest first.
   *
   * @param year may be null
   */
  public Page<PassLineView> list(Integer year, PageRequest request) {
    Conditions conditions = new Conditions().and("l.examYear = :year", "year", year);
    return new Listing(entityManager)
        .page(PassLine.class, "l", conditions, "l.examYear desc, l.scheme", request)
        .map(PassLineView::of);
  }

  public PassLineView get(Long id) {
    return PassLineView.of(found(id, LockModeType.NONE));
  }

  /** Enters or corrects lines. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public PassLineView revise(Long id, PassLineRevision revision) {
    PassLine line = found(id, LockModeType.PESSIMISTIC_WRITE);
    FieldChecks.demandVersion(line.version(), revision.version());
    check(line, revision);
    PassLineView before = PassLineView.of(line);
    line.revise(
        revision.lawLine(), revision.practiceLine(), revision.status(), revision.source().strip());
    entityManager.flush();
    PassLineView after = PassLineView.of(line);
    audit.record("PASS_LINE_REVISED", "PassLine", id, null, null, before, after);
    return after;
  }

  private static void check(PassLine line, PassLineRevision revision) {
    boolean known = revision.lawLine() != null && revision.practiceLine() != null;
    boolean blank = revision.lawLine() == null && revision.practiceLine() == null;
    new FieldChecks()
        .check(
            "lawLine",
            within(revision.lawLine(), line.lawFullMark()),
            "PASS_LINE_RANGE",
            line.lawFullMark())
        .check(
            "practiceLine",
            within(revision.practiceLine(), line.practiceFullMark()),
            "PASS_LINE_RANGE",
            line.practiceFullMark())
        .check(
            "status",
            revision.status() != null
                && (revision.status() == PassLineStatus.UNKNOWN ? blank : known),
            "PASS_LINE_STATUS")
        .text("source", revision.source(), LONGEST_SOURCE)
        .demand();
  }

  private static boolean within(Integer line, int fullMark) {
    return line == null || line >= 0 && line <= fullMark;
  }

  private PassLine found(Long id, LockModeType lock) {
    PassLine line = id == null ? null : entityManager.find(PassLine.class, id, lock);
    if (line == null) {
      throw RuleViolation.notFound();
    }
    return line;
  }
}
