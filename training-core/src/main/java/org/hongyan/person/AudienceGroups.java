package org.hongyan.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.audit.AuditTrail;
import org.hongyan.reference.NamedCode;
import org.hongyan.reference.ReferenceTable;
import org.hongyan.reference.Use;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.Validity;
import org.hongyan.shared.database.FigureVersion;

/** The groups of trainees, and which of the plan's person-time indicators each counts for. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_REFERENCE)
public class AudienceGroups {

  /** Everything that may name a group; each foreign key of the database is here. */
  public static final List<Use> USES =
      List.of(
          Use.of("REGISTRATIONS", "registration", "audience_group"),
          Use.of("PERSON_TIMES", "person_time", "audience_group"),
          Use.of("HEAD_COUNTS", "aggregated_entry", "audience_group"));

  private final EntityManager entityManager;
  private final ReferenceTable<AudienceGroup, AudienceGroupView> table;

  @Inject
  public AudienceGroups(EntityManager entityManager, FigureVersion figures, AuditTrail audit) {
    this.entityManager = entityManager;
    table =
        new ReferenceTable<>(
            entityManager,
            audit,
            new ReferenceTable.Kind<>(AudienceGroup.class, "AUDIENCE_GROUP", AudienceGroupView::of),
            () -> figures.bump());
  }

  protected AudienceGroups() {
    this(null, null, null);
  }

  /** Those whose name or code contains {@code text}, and that hold on {@code day} if given. */
  public Page<AudienceGroupView> list(String text, LocalDate day, PageRequest request) {
    return table.list(NamedCode.matching(text, day), NamedCode.ORDER, request);
  }

  public AudienceGroupView get(String code) {
    return table.get(code);
  }

  /** Enters a group behind those that are there. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public AudienceGroupView add(AudienceGroupDraft draft) {
    checks(draft).check("code", NamedCode.wellFormed(draft.code()), "REFERENCE_CODE_FORM").demand();
    if (table.has(draft.code())) {
      throw ReferenceTable.taken(draft.code());
    }
    return table.add(draft.code(), made(draft, NamedCode.next(entityManager, AudienceGroup.class)));
  }

  /** Changes names, counting and validity. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public AudienceGroupView revise(String code, AudienceGroupDraft draft) {
    checks(draft).demand();
    return table.revise(
        code,
        draft.version(),
        row ->
            row.revise(
                draft.nameZh().strip(),
                draft.nameEn().strip(),
                draft.countsForPriorityGroups(),
                draft.countsForAnnualGroups(),
                draft.source(),
                new Validity(draft.validFrom(), draft.validTo())));
  }

  /** Takes out a group that nothing names. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public void remove(String code, Integer version) {
    table.remove(code, version, USES);
  }

  private static AudienceGroup made(AudienceGroupDraft draft, int position) {
    return new AudienceGroup(
        draft.code(),
        draft.nameZh().strip(),
        draft.nameEn().strip(),
        position,
        draft.countsForPriorityGroups(),
        draft.countsForAnnualGroups(),
        draft.source(),
        new Validity(draft.validFrom(), draft.validTo()));
  }

  private static FieldChecks checks(AudienceGroupDraft draft) {
    return NamedCode.checks(
        draft.nameZh(), draft.nameEn(), draft.source(), draft.validFrom(), draft.validTo());
  }
}
