package org.hongyan.course;

import static org.hongyan.course.MadeUpCourses.course;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Consumer;
import org.hongyan.plan.PlanData;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.hongyan.subject.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoursesTest {

  private static final PageRequest FIRST = PageRequest.of(0, 20);

  @ParameterizedTest
  @EnumSource
  void aCourseIsEnteredFoundAndRevised(TestDatabase kind) {
    withCourses(
        kind,
        data -> {
          CourseView added = data.courses().add(course("tl-pat-01", "Patents in herding", null));
          assertEquals("TL-PAT-01", added.code());
          assertEquals(1, added.edition());
          assertEquals(CatalogueStatus.DRAFT, added.status());
          assertEquals(List.of(added), data.courses().list(filter("herding"), FIRST).items());
          assertEquals(0, data.courses().list(filter("%"), FIRST).total());
          assertEquals(1, data.courses().list(local(true), FIRST).total());
          assertEquals(0, data.courses().list(local(false), FIRST).total());
          CourseView revised =
              data.courses()
                  .revise(added.id(), course("TL-PAT-01", "Patents in farming", added.version()));
          assertEquals("Patents in farming", revised.title());
          assertEquals(
              "STALE_VERSION",
              refusal(
                      () ->
                          data.courses()
                              .revise(added.id(), course("TL-PAT-01", "Other", added.version())))
                  .code());
          assertEquals(
              "COURSE_CODE_TAKEN",
              refusal(() -> data.courses().add(course("TL-PAT-01", "Again", null))).code());
        });
  }

  @ParameterizedTest
  @EnumSource
  void aCountyReadsAllCoursesAndWritesItsOwn(TestDatabase kind) {
    withCourses(
        kind,
        data -> {
          CourseView city = data.courses().add(course("C-1", "City course", null));
          Courses county = data.as(TestCallers.county(PlanData.KAILU)).courses();
          assertEquals(city, county.get(city.id()));
          assertEquals(
              "OUTSIDE_OWN_DIVISION",
              refusal(() -> county.revise(city.id(), course("C-1", "Mine", city.version())))
                  .code());
          assertEquals(
              "OUTSIDE_OWN_DIVISION",
              refusal(() -> county.add(course("C-2", "Theirs", null))).code());
          CourseView own = county.add(course("C-3", "Own", null).within(null));
          assertEquals(PlanData.KAILU, own.divisionCode());
        });
  }

  @ParameterizedTest
  @EnumSource
  void impossibleValuesAreRefusedTogether(TestDatabase kind) {
    withCourses(
        kind,
        data ->
            assertEquals(
                List.of(
                    "code",
                    "title",
                    "subjectCode",
                    "level",
                    "minutes",
                    "audienceGroups",
                    "divisionCode"),
                refusal(
                        () ->
                            data.courses()
                                .add(
                                    new CourseDraft(
                                        "?",
                                        " ",
                                        "NO",
                                        null,
                                        0,
                                        false,
                                        null,
                                        null,
                                        List.of("NO"),
                                        "1",
                                        null,
                                        null,
                                        null)))
                    .violations()
                    .stream()
                    .map(RuleViolation.FieldViolation::field)
                    .sorted(
                        java.util.Comparator.comparing(
                            List.of(
                                    "code",
                                    "title",
                                    "subjectCode",
                                    "level",
                                    "minutes",
                                    "audienceGroups",
                                    "divisionCode")
                                ::indexOf))
                    .toList()));
  }

  @ParameterizedTest
  @EnumSource
  void aGroupFindsItsCoursesAndThoseForEverybody(TestDatabase kind) {
    withCourses(
        kind,
        data -> {
          data.courses().add(MadeUpCourses.forGroups("A-1", List.of("JUDGE")));
          data.courses().add(MadeUpCourses.forGroups("A-2", List.of("ENFORCEMENT_OFFICER")));
          data.courses().add(MadeUpCourses.forGroups("A-3", List.of()));
          List<String> found =
              data
                  .courses()
                  .list(
                      new CourseFilter(null, null, Level.BASIC, "JUDGE", null, null, null, null),
                      FIRST)
                  .items()
                  .stream()
                  .map(CourseView::code)
                  .toList();
          assertEquals(List.of("A-1", "A-3"), found);
        });
  }

  private static CourseFilter local(boolean adapted) {
    return new CourseFilter("herd", null, null, null, null, adapted, null, null);
  }

  static CourseFilter filter(String text) {
    return new CourseFilter(text, null, null, null, null, null, null, null);
  }

  static RuleViolation refusal(Runnable act) {
    return assertThrows(RuleViolation.class, act::run);
  }

  static void withCourses(TestDatabase kind, Consumer<MadeUpCourses> test) {
    kind.fresh()
        .run(entityManager -> test.accept(MadeUpCourses.seeded(PlanData.seeded(entityManager))));
  }
}
