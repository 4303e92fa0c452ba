package org.hongyan.course;

import java.time.LocalDate;
import java.util.List;
import org.hongyan.subject.Level;

/**
 * An edition of a course as lists, forms and the audit log show it.
 *
 * @param minutes how long it takes to teach
 * @param audienceGroups those it is for; none means everybody
 * @param returnReason why a reviewer handed it back; null where nobody did
 */
public record CourseView(
    Long id,
    String code,
    int edition,
    String title,
    String subjectCode,
    Level level,
    int minutes,
    boolean locallyAdapted,
    String syllabus,
    String standard,
    List<String> audienceGroups,
    String divisionCode,
    String owner,
    String remark,
    CatalogueStatus status,
    String returnReason,
    LocalDate approvedOn,
    String approvalDocument,
    LocalDate retiredOn,
    String retirementReason,
    int version) {

  static CourseView of(Course course) {
    return of(course, List.copyOf(course.audienceGroups()));
  }

  static CourseView of(Course course, List<String> audienceGroups) {
    Approval approval = course.approval();
    return new CourseView(
        course.id(),
        course.code(),
        course.edition(),
        course.title(),
        course.subjectCode(),
        course.level(),
        course.minutes(),
        course.locallyAdapted(),
        course.syllabus(),
        course.standard(),
        audienceGroups,
        course.divisionCode(),
        course.owner(),
        course.remark(),
        approval.status(),
        approval.returnReason(),
        approval.approvedOn(),
        approval.document(),
        approval.retiredOn(),
        approval.retirementReason(),
        course.version());
  }
}
