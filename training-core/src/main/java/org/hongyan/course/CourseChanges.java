package org.hongyan.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** What an approved course is made of, and hence may not change without a new edition. */
final class CourseChanges {

  private CourseChanges() {}

  static void demandTrivial(Course course, CourseDraft draft) {
    List<FieldViolation> changed = new ArrayList<>();
    compare(changed, "code", course.code(), draft.code());
    compare(changed, "title", course.title(), draft.title());
    compare(changed, "subjectCode", course.subjectCode(), draft.subjectCode());
    compare(changed, "level", course.level(), draft.level());
    compare(changed, "minutes", course.minutes(), draft.minutes());
    compare(changed, "locallyAdapted", course.locallyAdapted(), draft.locallyAdapted());
    compare(changed, "syllabus", course.syllabus(), draft.syllabus());
    compare(changed, "standard", course.standard(), draft.standard());
    compare(changed, "divisionCode", course.divisionCode(), draft.divisionCode());
    compare(
        changed, "audienceGroups", course.audienceGroups(), new TreeSet<>(draft.audienceGroups()));
    if (!changed.isEmpty()) {
      throw new RuleViolation(Kind.REFUSED, "COURSE_APPROVED_FIXED", changed);
    }
  }

  static RuleViolation refused(String code) {
    return new RuleViolation(Kind.REFUSED, code);
  }

  private static void compare(
      List<FieldViolation> changed, String field, Object kept, Object given) {
    if (!Objects.equals(kept, given)) {
      changed.add(FieldViolation.of(field, "FIXED_BY_APPROVAL"));
    }
  }
}
