package org.hongyan.subject;

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

/** The subjects by which courses and trainers are sorted. */
@ApplicationScoped
public class Subjects extends NamedCodes<Subject, CodeView, CodeDraft> {

  /** Everything that may name one; each foreign key of the database is here. */
  public static final List<Use> USES =
      List.of(
          Use.of("PROPOSED_CLASSES", "proposed_class", "subject_code"),
          Use.of("INTERESTS", "interest", "subject_code"),
          Use.of("COURSES", "course", "subject_code"),
          Use.of("TRAINERS", "trainer_subject", "subject_code"));

  @Inject
  public Subjects(EntityManager entityManager, FigureVersion figures, AuditTrail audit) {
    super(
        entityManager,
        figures,
        audit,
        new ReferenceTable.Kind<>(Subject.class, "SUBJECT", CodeView::of),
        USES);
  }

  protected Subjects() {
    this(null, null, null);
  }

  @Override
  protected Subject made(CodeDraft draft, int position) {
    return new Subject(
        draft.code(),
        draft.nameZh().strip(),
        draft.nameEn().strip(),
        position,
        draft.source(),
        draft.validity());
  }

  @Override
  protected void change(Subject row, CodeDraft draft) {
    row.revise(draft);
  }
}
