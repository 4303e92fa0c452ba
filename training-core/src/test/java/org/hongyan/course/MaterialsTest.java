package org.hongyan.course;

import static org.hongyan.course.CourseApprovalTest.decision;
import static org.hongyan.course.CoursesTest.refusal;
import static org.hongyan.course.CoursesTest.withCourses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.hongyan.plan.PlanData;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MaterialsTest {

  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final PageRequest FIRST = PageRequest.of(0, 20);

  @ParameterizedTest
  @EnumSource
  void aMaterialIsApprovedWithItsTextOnly(TestDatabase kind) {
    withCourses(
        kind,
        data -> {
          Long course = data.approved("M-1", MAY);
          MaterialView added = data.materials().add(material(List.of(course), null));
          assertEquals(
              List.of(added),
              data.materials()
                  .list(new MaterialFilter("NOTES", null, null, course, null, null), FIRST)
                  .items());
          MaterialApproval desk = data.materialApproval();
          assertEquals(
              "MATERIAL_WITHOUT_TEXT",
              refusal(() -> desk.submit(added.id(), decision(null))).code());
          data.text(added.id());
          desk.submit(added.id(), decision(null));
          assertEquals(
              "MATERIAL_IN_REVIEW",
              refusal(() -> data.materials().revise(added.id(), material(List.of(), 2))).code());
          MaterialView approved = desk.approve(added.id(), decision(MAY));
          assertEquals(CatalogueStatus.APPROVED, approved.status());
          MaterialView unlinked =
              data.materials().revise(added.id(), material(List.of(), approved.version()));
          assertEquals(List.of(), unlinked.courseIds());
          assertEquals(
              "MATERIAL_APPROVED_FIXED",
              refusal(
                      () ->
                          data.materials()
                              .revise(
                                  added.id(),
                                  new MaterialDraft(
                                      "Other",
                                      MaterialKind.HANDBOOK,
                                      "A",
                                      null,
                                      null,
                                      List.of(),
                                      MadeUpCourses.CITY,
                                      null,
                                      unlinked.version())))
                  .code());
        });
  }

  @ParameterizedTest
  @EnumSource
  void copiesOfAnApprovedMaterialAreWrittenDown(TestDatabase kind) {
    withCourses(
        kind,
        data -> {
          Long id = data.materials().add(material(List.of(), null)).id();
          Distributions distributions = data.distributions();
          assertEquals(
              "NOT_APPROVED",
              refusal(() -> distributions.add(id, new DistributionDraft("A", 1, MAY, null)))
                  .code());
          data.text(id);
          data.materialApproval().submit(id, decision(null));
          data.materialApproval().approve(id, decision(MAY));
          DistributionView first =
              distributions.add(id, new DistributionDraft("Kailu", 30, MAY, null));
          distributions.add(id, new DistributionDraft("Naiman", 20, MAY.plusDays(1), null));
          assertEquals(
              List.of(20, 30),
              distributions.of(id).stream().map(DistributionView::copies).toList());
          distributions.remove(id, first.id());
          assertEquals(1, distributions.of(id).size());
          LocalDate tomorrow = LocalDate.now(PlanData.CLOCK).plusDays(1);
          assertEquals(
              List.of("recipient", "copies", "distributedOn"),
              refusal(() -> distributions.add(id, new DistributionDraft(" ", 0, tomorrow, null)))
                  .violations()
                  .stream()
                  .map(wrong -> wrong.field())
                  .toList());
        });
  }

  private static MaterialDraft material(List<Long> courses, Integer version) {
    return new MaterialDraft(
        "Notes",
        MaterialKind.LECTURE_NOTES,
        "A and B",
        "1",
        null,
        courses,
        MadeUpCourses.CITY,
        null,
        version);
  }
}
