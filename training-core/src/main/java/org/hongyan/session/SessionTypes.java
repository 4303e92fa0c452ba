package org.hongyan.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.hongyan.audit.AuditTrail;
import org.hongyan.reference.NamedCodes;
import org.hongyan.reference.ReferenceTable;
import org.hongyan.reference.Use;
import org.hongyan.shared.database.FigureVersion;

/** The kinds of class that the plan names. */
@ApplicationScoped
public class SessionTypes extends NamedCodes<SessionType, SessionTypeView, SessionTypeDraft> {

  /** Everything that may name a kind; each foreign key of the database is here. */
  public static final List<Use> USES =
      List.of(
          Use.of("PROPOSED_CLASSES", "proposed_class", "type_code"),
          Use.of("SESSIONS", "training_session", "type_code"),
          Use.of("PERSON_TIMES", "person_time", "type_code"),
          new Use(
              "INDICATORS",
              "select count(*) from plan_indicator where measure = 'DISCIPLINE_SESSIONS'"
                  + " and 'PRACTICE_DISCIPLINE' = ?1"));

  @Inject
  public SessionTypes(EntityManager entityManager, FigureVersion figures, AuditTrail audit) {
    super(
        entityManager,
        figures,
        audit,
        new ReferenceTable.Kind<>(SessionType.class, "SESSION_TYPE", SessionTypeView::of),
        USES);
  }

  protected SessionTypes() {
    this(null, null, null);
  }

  @Override
  protected SessionType made(SessionTypeDraft draft, int position) {
    return new SessionType(
        draft.code(),
        draft.nameZh().strip(),
        draft.nameEn().strip(),
        position,
        draft.source(),
        draft.validity());
  }

  @Override
  protected void change(SessionType row, SessionTypeDraft draft) {
    row.revise(draft);
  }
}
