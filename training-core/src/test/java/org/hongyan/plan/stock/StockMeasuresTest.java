package org.hongyan.plan.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.hongyan.course.Decision;
import org.hongyan.course.MadeUpCourses;
import org.hongyan.course.MaterialDraft;
import org.hongyan.course.MaterialKind;
import org.hongyan.course.MaterialView;
import org.hongyan.place.BaseDraft;
import org.hongyan.place.TrainingBases;
import org.hongyan.plan.IndicatorStatus;
import org.hongyan.plan.PlanData;
import org.hongyan.plan.evidence.EvidenceFilter;
import org.hongyan.plan.evidence.EvidenceKind;
import org.hongyan.plan.evidence.EvidenceRow;
import org.hongyan.plan.indicators.IndicatorReading;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.Settings;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The made-up lessons end on 21 May 2024, so nothing that was used counts before. */
class StockMeasuresTest {

  private static final LocalDate JANUARY = LocalDate.of(2024, 1, 10);
  private static final LocalDate USED = LocalDate.parse(MadeUpCourses.CLASS_END);

  @ParameterizedTest
  @EnumSource
  void aCourseCountsOnceItIsApprovedAndWasTaught(TestDatabase kind) {
    with(
        kind,
        courses -> {
          Long id = courses.approved("A-1", JANUARY);
          Long idle = courses.approved("A-2", JANUARY);
          assertNull(read(courses, "G6-03", null).actual());
          courses.lesson(id, "CLOSED", false);
          courses.lesson(id, "CLOSED", false);
          courses.lesson(idle, "CLOSED", true);
          courses.data().version().bump();
          assertNull(read(courses, "G6-03", USED.minusDays(1)).actual());
          IndicatorReading counted = read(courses, "G6-03", USED);
          assertEquals(BigDecimal.ONE, counted.actual());
          assertEquals(2, counted.countingRule().version());
          Long next = courses.approval().newEdition(id).id();
          courses.approval().submit(next, said(null));
          courses.approval().approve(next, said(LocalDate.of(2025, 1, 1)));
          assertEquals(BigDecimal.ONE, read(courses, "G6-03", null).actual());
          EvidenceRow row = evidence(courses, "G6-03").get(0);
          assertEquals(EvidenceKind.LIST_ENTRY, row.kind());
          assertEquals("/course/course?id=" + next, row.link());
          courses.approval().retire(next, said(LocalDate.of(2025, 6, 1)));
          assertEquals(BigDecimal.ZERO, read(courses, "G6-03", null).actual());
          assertEquals(BigDecimal.ONE, read(courses, "G6-03", LocalDate.of(2025, 5, 31)).actual());
          assertEquals(List.of(), evidence(courses, "G6-03"));
        });
  }

  @ParameterizedTest
  @EnumSource
  void aMaterialCountsOnceOneOfItsCoursesWasTaught(TestDatabase kind) {
    with(
        kind,
        courses -> {
          Long taught = courses.approved("B-1", JANUARY);
          Long idle = courses.approved("B-2", JANUARY);
          courses.lesson(taught, "CLOSED", false);
          approved(courses, List.of(idle));
          assertNull(read(courses, "G6-04", null).actual());
          Long id = approved(courses, List.of(idle, taught));
          assertEquals(BigDecimal.ONE, read(courses, "G6-04", null).actual());
          assertEquals("/course/material?id=" + id, evidence(courses, "G6-04").get(0).link());
        });
  }

  @ParameterizedTest
  @EnumSource
  void aBaseCountsWhileItIsRecognised(TestDatabase kind) {
    with(
        kind,
        courses -> {
          TrainingBases bases =
              new TrainingBases(
                  courses.data().entityManager(),
                  TestCallers.city(),
                  courses.data().audit(),
                  new Settings(name -> java.util.Optional.empty()),
                  PlanData.CLOCK);
          assertEquals(IndicatorStatus.NO_DATA, read(courses, "G6-01", null).status());
          bases.add(base("Short", LocalDate.of(2023, 1, 1), LocalDate.of(2024, 12, 31)));
          Long id = bases.add(base("Long", LocalDate.of(2024, 6, 1), null)).id();
          assertEquals(1, read(courses, "G6-01", LocalDate.of(2024, 5, 31)).actual().intValue());
          assertEquals(2, read(courses, "G6-01", LocalDate.of(2024, 12, 31)).actual().intValue());
          assertEquals(1, read(courses, "G6-01", LocalDate.of(2025, 1, 1)).actual().intValue());
          bases.withdraw(id, LocalDate.of(2025, 12, 31), "Closed down");
          assertEquals(0, read(courses, "G6-01", null).actual().intValue());
          assertEquals(1, read(courses, "G6-01", LocalDate.of(2025, 12, 30)).actual().intValue());
        });
  }

  private static BaseDraft base(String name, LocalDate from, LocalDate to) {
    return new BaseDraft(name, PlanData.KAILU, null, "Decision", from, to, null, null, null, null);
  }

  private static Long approved(MadeUpCourses courses, List<Long> of) {
    MaterialView material =
        courses
            .materials()
            .add(
                new MaterialDraft(
                    "Notes " + of,
                    MaterialKind.TEXTBOOK,
                    "A",
                    null,
                    null,
                    of,
                    MadeUpCourses.CITY,
                    null,
                    null));
    courses.text(material.id());
    courses.materialApproval().submit(material.id(), said(null));
    return courses.materialApproval().approve(material.id(), said(JANUARY)).id();
  }

  private static Decision said(LocalDate day) {
    return new Decision("Doc", day, "Because", null);
  }

  private static IndicatorReading read(MadeUpCourses courses, String code, LocalDate asOf) {
    return courses.data().readings().read(PlanData.PLAN, code, asOf, null, null);
  }

  private static List<EvidenceRow> evidence(MadeUpCourses courses, String code) {
    EvidenceFilter all =
        new EvidenceFilter(
            PlanData.PLAN, code, null, null, null, null, null, null, null, null, null, false);
    return courses.data().evidence().list(all, PageRequest.of(0, 20)).items();
  }

  private static void with(TestDatabase kind, Consumer<MadeUpCourses> test) {
    kind.fresh()
        .run(entityManager -> test.accept(MadeUpCourses.seeded(PlanData.seeded(entityManager))));
  }
}
