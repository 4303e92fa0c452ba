package org.hongyan.person;

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

/** The groups of trainees, and which of the plan's person-time indicators each counts for. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_REFERENCE)
public class AudienceGroups {

  private static final int LONGEST_NAME = 100;

  private final EntityManager entityManager;
  private final FigureVersion figures;
  private final AuditTrail audit;

  @Inject
  public AudienceGroups(EntityManager entityManager, FigureVersion figures, AuditTrail audit) {
    this.entityManager = entityManager;
    this.figures = figures;
    this.audit = audit;
  }

  protected AudienceGroups() {
    this(null, null, null);
  }

  /** Groups whose name or code contains {@code text}. */
  public Page<AudienceGroupView> list(String text, PageRequest request) {
    Conditions conditions =
        new Conditions()
            .and(
                "(lower(g.nameZh) like :q escape '!' or lower(g.nameEn) like :q escape '!'"
                    + " or lower(g.code) like :q escape '!')",
                "q",
                Listing.containing(text));
    return new Listing(entityManager)
        .page(AudienceGroup.class, "g", conditions, "g.position, g.code", request)
        .map(AudienceGroupView::of);
  }

  public AudienceGroupView get(String code) {
    return AudienceGroupView.of(found(code, LockModeType.NONE));
  }

  /** Changes names, counting and validity; figures that the counting makes are computed anew. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public AudienceGroupView revise(String code, AudienceGroupRevision revision) {
    AudienceGroup group = found(code, LockModeType.PESSIMISTIC_WRITE);
    FieldChecks.demandVersion(group.version(), revision.version());
    new FieldChecks()
        .text("nameZh", revision.nameZh(), LONGEST_NAME)
        .text("nameEn", revision.nameEn(), LONGEST_NAME)
        .demand();
    AudienceGroupView before = AudienceGroupView.of(group);
    figures.bump();
    group.revise(
        revision.nameZh().strip(),
        revision.nameEn().strip(),
        revision.countsForPriorityGroups(),
        revision.countsForAnnualGroups(),
        new Validity(revision.validFrom(), revision.validTo()));
    entityManager.flush();
    AudienceGroupView after = AudienceGroupView.of(group);
    audit.record("AUDIENCE_GROUP_REVISED", "AudienceGroup", code, null, null, before, after);
    return after;
  }

  private AudienceGroup found(String code, LockModeType lock) {
    AudienceGroup group = code == null ? null : entityManager.find(AudienceGroup.class, code, lock);
    if (group == null) {
      throw RuleViolation.notFound();
    }
    return group;
  }
}
