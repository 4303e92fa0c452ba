package org.hongyan.course;

import static org.hongyan.course.CoursesTest.refusal;
import static org.hongyan.course.CoursesTest.withCourses;
import static org.hongyan.course.MadeUpCourses.course;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.hongyan.document.DocumentKind;
import org.hongyan.plan.PlanData;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CourseApprovalTest {

  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

  @ParameterizedTest
  @EnumSource
  void aCourseGoesFromDraftToRetirement(TestDatabase kind) {
    withCourses(
        kind,
        data -> {
          Long id = data.courses().add(course("W-1", "Course", null)).id();
          CourseApproval desk = data.approval();
          assertEquals("NOT_IN_REVIEW", refusal(() -> desk.approve(id, decision(MAY))).code());
          assertEquals("NOT_APPROVED", refusal(() -> desk.retire(id, decision(MAY))).code());
          assertEquals(CatalogueStatus.IN_REVIEW, desk.submit(id, decision(null)).status());
          assertEquals("NOT_A_DRAFT", refusal(() -> desk.submit(id, decision(null))).code());
          CourseView back = desk.handBack(id, decision(null));
          assertEquals("Because so", back.returnReason());
          assertEquals(CatalogueStatus.DRAFT, back.status());
          desk.submit(id, decision(null));
          CourseView approved = desk.approve(id, decision(MAY));
          assertEquals(MAY, approved.approvedOn());
          assertEquals("Doc 1", approved.approvalDocument());
          assertEquals(
              "RETIRED_BEFORE_APPROVAL",
              refusal(() -> desk.retire(id, decision(MAY.minusDays(1))))
                  .violations()
                  .get(0)
                  .code());
          assertEquals(CatalogueStatus.RETIRED, desk.retire(id, decision(JUNE)).status());
          assertEquals(
              "COURSE_RETIRED",
              refusal(() -> data.courses().revise(id, course("W-1", "x", version(data, id))))
                  .code());
        });
  }

  @ParameterizedTest
  @EnumSource
  void anApprovedCourseChangesByANewEditionOnly(TestDatabase kind) {
    withCourses(
        kind,
        data -> {
          Long id = data.approved("W-2", MAY);
          assertEquals(
              List.of("title"),
              refusal(() -> data.courses().revise(id, course("W-2", "Other", version(data, id))))
                  .violations()
                  .stream()
                  .map(wrong -> wrong.field())
                  .toList());
          CourseView kept = data.courses().get(id);
          CourseView handed =
              data.courses().revise(id, MadeUpCourses.ownedBy(kept, "Another office"));
          assertEquals("Another office", handed.owner());
          assertEquals(
              "DOCUMENT_FIXED_BY_APPROVAL",
              refusal(() -> data.courses().demandFileChangeable(id, DocumentKind.SLIDES)).code());
          CourseApproval desk = data.approval();
          CourseView next = desk.newEdition(id);
          assertEquals(2, next.edition());
          assertEquals(CatalogueStatus.DRAFT, next.status());
          assertEquals(kept.syllabus(), next.syllabus());
          assertEquals("EDITION_OPEN", refusal(() -> desk.newEdition(id)).code());
          desk.submit(next.id(), decision(null));
          desk.approve(next.id(), decision(JUNE));
          assertEquals(CatalogueStatus.RETIRED, data.courses().get(id).status());
          assertEquals(JUNE, data.courses().get(id).retiredOn());
          assertEquals(2, data.courses().editions(id).size());
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotReadyOrNotOwnIsRefused(TestDatabase kind) {
    withCourses(
        kind,
        data -> {
          CourseView bare = data.courses().add(MadeUpCourses.bare("W-3"));
          assertEquals(
              "COURSE_INCOMPLETE",
              refusal(() -> data.approval().submit(bare.id(), decision(null))).code());
          Long id = data.courses().add(course("W-4", "Course", null)).id();
          CourseApproval kailu = data.as(TestCallers.county(PlanData.KAILU)).approval();
          assertEquals(
              "OUTSIDE_OWN_DIVISION", refusal(() -> kailu.submit(id, decision(null))).code());
          data.approval().submit(id, decision(null));
          assertEquals(
              "VALUES_INVALID",
              refusal(
                      () ->
                          data.approval()
                              .approve(id, decision(LocalDate.now(PlanData.CLOCK).plusDays(1))))
                  .code());
          assertEquals(
              "STALE_VERSION",
              refusal(() -> data.approval().approve(id, new Decision("Doc", MAY, null, 99)))
                  .code());
          assertEquals("NOT_FOUND", refusal(() -> data.approval().newEdition(-1L)).code());
        });
  }

  @ParameterizedTest
  @EnumSource
  void useIsCountedOverAllEditionsAndClosedClassesOnly(TestDatabase kind) {
    withCourses(
        kind,
        data -> {
          Long id = data.approved("W-5", MAY);
          assertEquals(0, data.courses().use(id).lessons());
          data.lesson(id, "CLOSED", false);
          data.lesson(id, "CLOSED", true);
          data.lesson(id, "RUNNING", false);
          assertEquals(1, data.courses().use(id).lessons());
        });
  }

  @Test
  void aReplacedStandardIsNamed() {
    assertEquals("GB/T 29490-2023", Standards.replaced("GB/T29490—2013 企业").orElseThrow().by());
    assertTrue(Standards.replaced("GB/T 29490-2023（代替 GB/T 29490-2013）").isEmpty());
    assertTrue(Standards.replaced("GB/T 33250-2016").isEmpty());
    assertTrue(Standards.replaced(null).isEmpty());
  }

  private static Integer version(MadeUpCourses data, Long id) {
    return data.courses().get(id).version();
  }

  static Decision decision(LocalDate day) {
    return new Decision("Doc 1", day, "Because so", null);
  }
}
