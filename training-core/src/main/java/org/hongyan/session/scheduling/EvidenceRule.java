package org.hongyan.session.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.document.DocumentKind;
import org.hongyan.document.Documents;
import org.hongyan.document.OwnerType;
import org.hongyan.session.Delivery;
import org.hongyan.session.TrainingSession;
import org.hongyan.session.timetable.TimetableRules;
import org.hongyan.shared.RuleViolation.FieldViolation;

/** A class is closed with its evidence: notice, timetable and sign-in sheet (design, rule 5). */
@ApplicationScoped
@Transactional
public class EvidenceRule implements ClosingRule {

  private final Documents documents;
  private final TimetableRules timetable;

  @Inject
  public EvidenceRule(Documents documents, TimetableRules timetable) {
    this.documents = documents;
    this.timetable = timetable;
  }

  protected EvidenceRule() {
    this(null, null);
  }

  @Override
  public List<FieldViolation> missing(TrainingSession session) {
    List<FieldViolation> missing = new ArrayList<>();
    boolean selfStudy = session.delivery().pace() == Delivery.Pace.SELF_STUDY;
    if (!selfStudy && timetable.lessons(session.id()).isEmpty()) {
      missing.add(FieldViolation.of("lessons", "LESSONS_MISSING"));
    }
    if (!has(session, DocumentKind.NOTICE)) {
      missing.add(FieldViolation.of("documents", "NOTICE_MISSING"));
    }
    if (!has(session, DocumentKind.SIGN_IN_SHEET)) {
      missing.add(FieldViolation.of("documents", "SIGN_IN_SHEET_MISSING"));
    }
    return missing;
  }

  private boolean has(TrainingSession session, DocumentKind kind) {
    return documents.of(OwnerType.SESSION, session.id()).stream()
        .anyMatch(document -> document.kind() == kind);
  }
}
