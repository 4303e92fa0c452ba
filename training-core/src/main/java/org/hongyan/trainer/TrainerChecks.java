package org.hongyan.trainer;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.hongyan.organisation.Divisions;
import org.hongyan.shared.FieldChecks;
import org.hongyan.subject.Subject;

/** What a trainer's form must say before it is kept. */
final class TrainerChecks {

  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_EMPLOYER = 200;
  private static final int LONGEST_REMARK = 500;
  private static final int LONGEST_CV = 20_000;

  private final EntityManager entityManager;

  TrainerChecks(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void demand(TrainerDraft draft) {
    new FieldChecks()
        .length("title", draft.title(), LONGEST_TITLE)
        .length("employer", draft.employer(), LONGEST_EMPLOYER)
        .length("nominatedBy", draft.nominatedBy(), LONGEST_TITLE)
        .length("remark", draft.remark(), LONGEST_REMARK)
        .length("cv", draft.cv(), LONGEST_CV)
        .check("orientation", draft.orientation() != null, "VALUE_MISSING")
        .check("origin", draft.origin() != null, "VALUE_MISSING")
        .check("languages", !draft.languages().isEmpty(), "LANGUAGE_MISSING")
        .check("languages", all(draft.languages(), Objects::nonNull), "LANGUAGE_MISSING")
        .check("subjects", !draft.subjects().isEmpty(), "SUBJECT_MISSING")
        .check("subjects", all(draft.subjects(), this::known), "SUBJECT_CODE_UNKNOWN")
        .check("divisionCode", hosts(draft.divisionCode()), "DIVISION_CODE_UNKNOWN")
        .check("divisions", all(draft.divisions(), this::hosts), "DIVISION_CODE_UNKNOWN")
        .check("feeClass", feeClassThere(draft.feeClass()), "FEE_CLASS_UNKNOWN")
        .check("availability", possible(draft.availability()), "AVAILABLE_HOURS")
        .demand();
  }

  private static <T> boolean all(List<T> values, Predicate<T> condition) {
    return values.stream().allMatch(condition);
  }

  private boolean known(Taught taught) {
    return taught != null
        && taught.level() != null
        && taught.subjectCode() != null
        && entityManager.find(Subject.class, taught.subjectCode()) != null;
  }

  private boolean hosts(String code) {
    return Divisions.hosts(entityManager, code);
  }

  private boolean feeClassThere(String code) {
    return code == null || entityManager.find(FeeClass.class, code) != null;
  }

  /** Hours of a weekday each, none over another. */
  private static boolean possible(List<AvailableHours> hours) {
    if (!all(hours, one -> one != null && one.possible())) {
      return false;
    }
    List<AvailableHours> different = List.copyOf(new HashSet<>(hours));
    for (int i = 0; i < different.size(); i++) {
      for (int j = i + 1; j < different.size(); j++) {
        if (different.get(i).overlaps(different.get(j))) {
          return false;
        }
      }
    }
    return true;
  }
}
