package org.hongyan.session;

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

/** The kinds of class that the plan names. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_REFERENCE)
public class SessionTypes {

  /** Everything that may name a kind; each foreign key of the database is here. */
  public static final List<Use> USES =
      List.of(
          Use.of("SESSIONS", "training_session", "type_code"),
          Use.of("PERSON_TIMES", "person_time", "type_code"),
          new Use(
              "INDICATORS",
              "select count(*) from plan_indicator where measure = 'DISCIPLINE_SESSIONS'"
                  + " and 'PRACTICE_DISCIPLINE' = ?1"));

  private final EntityManager entityManager;
  private final ReferenceTable<SessionType, SessionTypeView> table;

  @Inject
  public SessionTypes(EntityManager entityManager, FigureVersion figures, AuditTrail audit) {
    this.entityManager = entityManager;
    table =
        new ReferenceTable<>(
            entityManager,
            audit,
            new ReferenceTable.Kind<>(SessionType.class, "SESSION_TYPE", SessionTypeView::of),
            () -> figures.bump());
  }

  protected SessionTypes() {
    this(null, null, null);
  }

  /** Those whose name or code contains {@code text}, and that hold on {@code day} if given. */
  public Page<SessionTypeView> list(String text, LocalDate day, PageRequest request) {
    return table.list(NamedCode.matching(text, day), NamedCode.ORDER, request);
  }

  public SessionTypeView get(String code) {
    return table.get(code);
  }

  /** Enters a kind behind those that are there. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public SessionTypeView add(SessionTypeDraft draft) {
    checks(draft).check("code", NamedCode.wellFormed(draft.code()), "REFERENCE_CODE_FORM").demand();
    if (table.has(draft.code())) {
      throw ReferenceTable.taken(draft.code());
    }
    return table.add(draft.code(), made(draft, NamedCode.next(entityManager, SessionType.class)));
  }

  /** Changes names, source and validity. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public SessionTypeView revise(String code, SessionTypeDraft draft) {
    checks(draft).demand();
    return table.revise(
        code,
        draft.version(),
        row ->
            row.revise(
                draft.nameZh().strip(),
                draft.nameEn().strip(),
                draft.source(),
                new Validity(draft.validFrom(), draft.validTo())));
  }

  /** Takes out a kind that nothing names. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public void remove(String code, Integer version) {
    table.remove(code, version, USES);
  }

  private static SessionType made(SessionTypeDraft draft, int position) {
    return new SessionType(
        draft.code(),
        draft.nameZh().strip(),
        draft.nameEn().strip(),
        position,
        draft.source(),
        new Validity(draft.validFrom(), draft.validTo()));
  }

  private static FieldChecks checks(SessionTypeDraft draft) {
    return NamedCode.checks(
        draft.nameZh(), draft.nameEn(), draft.source(), draft.validFrom(), draft.validTo());
  }
}
