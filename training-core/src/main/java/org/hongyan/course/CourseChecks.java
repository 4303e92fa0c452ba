package org.hongyan.course;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hongyan.organisation.Divisions;
import org.hongyan.person.AudienceGroup;
import org.hongyan.shared.FieldChecks;
import org.hongyan.subject.Subject;

/** What a course must say before it is kept. */
final class CourseChecks {

  private static final String CODE = "[A-Z0-9][A-Z0-9-]{1,39}";
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_OWNER = 100;
  private static final int LONGEST_REMARK = 500;
  private static final int LONGEST_SYLLABUS = 20_000;
  private static final int MOST_MINUTES = 30_000;

  private final EntityManager entityManager;

  CourseChecks(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void demand(CourseDraft draft) {
    new FieldChecks()
        .check("code", draft.code() != null && draft.code().matches(CODE), "COURSE_CODE_FORM")
        .text("title", draft.title(), LONGEST_TITLE)
        .check("subjectCode", subjectThere(draft.subjectCode()), "SUBJECT_CODE_UNKNOWN")
        .check("level", draft.level() != null, "VALUE_MISSING")
        .check(
            "minutes",
            draft.minutes() != null && draft.minutes() >= 1 && draft.minutes() <= MOST_MINUTES,
            "MINUTES_RANGE",
            MOST_MINUTES)
        .length("syllabus", draft.syllabus(), LONGEST_SYLLABUS)
        .length("standard", draft.standard(), LONGEST_TITLE)
        .length("owner", draft.owner(), LONGEST_OWNER)
        .length("remark", draft.remark(), LONGEST_REMARK)
        .check(
            "divisionCode",
            Divisions.hosts(entityManager, draft.divisionCode()),
            "DIVISION_CODE_UNKNOWN")
        .check(
            "audienceGroups",
            unknownGroup(draft.audienceGroups()) == null,
            "AUDIENCE_GROUP_UNKNOWN",
            String.valueOf(unknownGroup(draft.audienceGroups())))
        .demand();
  }

  private boolean subjectThere(String code) {
    return code != null && entityManager.find(Subject.class, code) != null;
  }

  private String unknownGroup(List<String> groups) {
    return groups.stream()
        .filter(code -> code == null || entityManager.find(AudienceGroup.class, code) == null)
        .findFirst()
        .orElse(null);
  }
}
