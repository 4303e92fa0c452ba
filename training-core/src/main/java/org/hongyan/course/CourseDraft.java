package org.hongyan.course;

import static org.hongyan.shared.Words.orNull;

import java.util.List;
import java.util.Locale;
import org.hongyan.subject.Level;

/**
 * A course as a form gives it.
 *
 * @param code letters, digits and dashes, kept in capitals; the same for all editions
 * @param minutes how long it takes to teach, 1 to 30000
 * @param syllabus what is taught, may be null
 * @param standard to which it refers, such as GB/T 29490-2023, may be null
 * @param audienceGroups codes of those it is for; none means everybody
 * @param divisionCode whose course it is; null means the caller's own division
 * @param owner who looks after it, may be null
 * @param version of the state that was changed; null for a new one
 */
public record CourseDraft(
    String code,
    String title,
    String subjectCode,
    Level level,
    Integer minutes,
    boolean locallyAdapted,
    String syllabus,
    String standard,
    List<String> audienceGroups,
    String divisionCode,
    String owner,
    String remark,
    Integer version) {

  public CourseDraft {
    code = code == null || code.isBlank() ? null : code.strip().toUpperCase(Locale.ROOT);
    title = orNull(title);
    subjectCode = orNull(subjectCode);
    syllabus = syllabus == null ? null : orNull(syllabus.replace("\r\n", "\n"));
    standard = orNull(standard);
    audienceGroups = audienceGroups == null ? List.of() : List.copyOf(audienceGroups);
    divisionCode = orNull(divisionCode);
    owner = orNull(owner);
    remark = orNull(remark);
  }

  /** What an edition says, for the next one to begin with. */
  static CourseDraft of(Course course) {
    return new CourseDraft(
        course.code(),
        course.title(),
        course.subjectCode(),
        course.level(),
        course.minutes(),
        course.locallyAdapted(),
        course.syllabus(),
        course.standard(),
        List.copyOf(course.audienceGroups()),
        course.divisionCode(),
        course.owner(),
        course.remark(),
        null);
  }

  /** Whether it says the same, whatever the version it was made from. */
  boolean same(CourseDraft other) {
    return comparable().equals(other.comparable());
  }

  private CourseDraft comparable() {
    return new CourseDraft(
        code,
        title,
        subjectCode,
        level,
        minutes,
        locallyAdapted,
        syllabus,
        standard,
        audienceGroups.stream().distinct().sorted().toList(),
        divisionCode,
        owner,
        remark,
        null);
  }

  CourseDraft within(String division) {
    return new CourseDraft(
        code,
        title,
        subjectCode,
        level,
        minutes,
        locallyAdapted,
        syllabus,
        standard,
        audienceGroups,
        division,
        owner,
        remark,
        version);
  }
}
