package org.hongyan.trainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.hongyan.audit.AuditTrail;
import org.hongyan.reference.CodeDraft;
import org.hongyan.reference.CodeView;
import org.hongyan.reference.NamedCodes;
import org.hongyan.reference.ReferenceTable;
import org.hongyan.reference.Use;
import org.hongyan.shared.database.FigureVersion;

/** The classes of the fee rules. */
@ApplicationScoped
public class FeeClasses extends NamedCodes<FeeClass, CodeView, CodeDraft> {

  /** Everything that may name one; each foreign key of the database is here. */
  public static final List<Use> USES =
      List.of(
          Use.of("TRAINERS", "trainer", "fee_class"), Use.of("FEE_RATES", "fee_rate", "fee_class"));

  @Inject
  public FeeClasses(EntityManager entityManager, FigureVersion figures, AuditTrail audit) {
    super(
        entityManager,
        figures,
        audit,
        new ReferenceTable.Kind<>(FeeClass.class, "FEE_CLASS", CodeView::of),
        USES);
  }

  protected FeeClasses() {
    this(null, null, null);
  }

  @Override
  protected FeeClass made(CodeDraft draft, int position) {
    return new FeeClass(
        draft.code(),
        draft.nameZh().strip(),
        draft.nameEn().strip(),
        position,
        draft.source(),
        draft.validity());
  }

  @Override
  protected void change(FeeClass row, CodeDraft draft) {
    row.revise(draft);
  }
}
