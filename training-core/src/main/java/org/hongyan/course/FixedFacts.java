package org.hongyan.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** Compares what was approved with what a form would make of it. */
final class FixedFacts {

  private final List<FieldViolation> changed = new ArrayList<>();

  FixedFacts same(String field, Object kept, Object given) {
    if (!Objects.equals(kept, given)) {
      changed.add(FieldViolation.of(field, "FIXED_BY_APPROVAL"));
    }
    return this;
  }

  /** Refuses with every fact that would change. */
  void demand(String code) {
    if (!changed.isEmpty()) {
      throw new RuleViolation(Kind.REFUSED, code, changed);
    }
  }
}
