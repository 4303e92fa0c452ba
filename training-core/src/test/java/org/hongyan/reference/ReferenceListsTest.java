package org.hongyan.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.hongyan.exam.PassLineDraft;
import org.hongyan.exam.PassLineStatus;
import org.hongyan.exam.PassLineView;
import org.hongyan.exam.PassLines;
import org.hongyan.organisation.DivisionDraft;
import org.hongyan.organisation.DivisionFilter;
import org.hongyan.organisation.DivisionLevel;
import org.hongyan.organisation.DivisionView;
import org.hongyan.organisation.Divisions;
import org.hongyan.person.AudienceGroupDraft;
import org.hongyan.person.AudienceGroupView;
import org.hongyan.person.AudienceGroups;
import org.hongyan.plan.MadeUpTraining;
import org.hongyan.plan.PlanData;
import org.hongyan.plan.indicators.IndicatorReading;
import org.hongyan.session.DayKind;
import org.hongyan.session.HolidayDraft;
import org.hongyan.session.Holidays;
import org.hongyan.session.SessionLevel;
import org.hongyan.session.SessionTypeDraft;
import org.hongyan.session.SessionTypes;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferenceListsTest {

  private static final PageRequest FIRST = PageRequest.of(0, 20);
  private static final String NEW_COUNTY = "150599";

  @ParameterizedTest
  @EnumSource
  void aDivisionIsEnteredRevisedAndTakenOutWithItsAudit(TestDatabase kind) {
    withData(
        kind,
        data -> {
          Divisions divisions = divisions(data);
          DivisionView added = divisions.add(county("  New county ", null, null, null));
          assertEquals("New county", added.name());
          assertEquals(1, divisions.list(filter(NEW_COUNTY, null), FIRST).total());
          assertEquals("REFERENCE_TAKEN", code(() -> divisions.add(county("x", null, null, null))));
          DivisionView ended =
              divisions.revise(
                  NEW_COUNTY,
                  county("New county", null, LocalDate.of(2023, 12, 31), added.version()));
          assertEquals(added.version() + 1, ended.version());
          assertEquals(
              0, divisions.list(filter(NEW_COUNTY, LocalDate.of(2024, 1, 1)), FIRST).total());
          assertEquals(
              1, divisions.list(filter(NEW_COUNTY, LocalDate.of(2023, 12, 31)), FIRST).total());
          assertEquals(
              "STALE_VERSION",
              code(
                  () ->
                      divisions.revise(NEW_COUNTY, county("Other", null, null, added.version()))));
          assertEquals("New county", divisions.get(NEW_COUNTY).name());
          assertEquals("STALE_VERSION", code(() -> divisions.remove(NEW_COUNTY, added.version())));
          divisions.remove(NEW_COUNTY, ended.version());
          assertEquals("NOT_FOUND", code(() -> divisions.get(NEW_COUNTY)));
          assertEquals(
              List.of("DIVISION_ADDED", "DIVISION_REVISED", "DIVISION_REMOVED"),
              actions(data.entityManager(), NEW_COUNTY));
          String before =
              (String)
                  data.entityManager()
                      .createNativeQuery(
                          "select state_before from audit_event where action = 'DIVISION_REVISED'")
                      .getSingleResult();
          assertTrue(before.contains("\"validTo\":null"), before);
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNamedStaysAndTheRefusalSaysByWhat(TestDatabase kind) {
    withData(
        kind,
        data -> {
          MadeUpTraining made = data.training();
          made.attended(
              made.session("A", "BASIC", SessionLevel.COUNTY, PlanData.KAILU, "h", "2022-05-06"),
              "王明",
              PlanData.KAILU,
              "JUDGE");
          Divisions divisions = divisions(data);
          RuleViolation kept =
              refusal(
                  () -> divisions.remove(PlanData.KAILU, divisions.get(PlanData.KAILU).version()));
          assertEquals("REFERENCE_IN_USE", kept.code());
          assertEquals(
              List.of(
                  "USED_BY_DIVISIONS",
                  "USED_BY_SESSIONS",
                  "USED_BY_REGISTRATIONS",
                  "USED_BY_PERSON_TIMES"),
              codes(kept));
          assertEquals(List.of(1L), kept.violations().get(1).args());
          AudienceGroups groups = groups(data);
          assertEquals(
              List.of("USED_BY_REGISTRATIONS", "USED_BY_PERSON_TIMES"),
              codes(refusal(() -> groups.remove("JUDGE", groups.get("JUDGE").version()))));
          SessionTypes types = types(data);
          assertEquals(
              List.of("USED_BY_SESSIONS", "USED_BY_PERSON_TIMES"),
              codes(refusal(() -> types.remove("BASIC", types.get("BASIC").version()))));
          assertEquals(
              List.of("USED_BY_INDICATORS"),
              codes(
                  refusal(
                      () ->
                          types.remove(
                              "PRACTICE_DISCIPLINE", types.get("PRACTICE_DISCIPLINE").version()))));
          types.remove("HERITAGE", types.get("HERITAGE").version());
          assertEquals("NOT_FOUND", code(() -> types.get("HERITAGE")));
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatEndsStopsToBearOnTargetsAndCountsForThePastAsBefore(TestDatabase kind) {
    withData(
        kind,
        data -> {
          MadeUpTraining made = data.training();
          made.attended(
              made.session("A", "BASIC", SessionLevel.COUNTY, PlanData.KAILU, "h", "2022-05-06"),
              "王明",
              PlanData.KAILU,
              "JUDGE");
          BigDecimal before = personTimes(data);
          assertEquals(List.of(true, true, true, true, true), judged(data, PlanData.KAILU));

          Divisions divisions = divisions(data);
          DivisionView kailu = divisions.get(PlanData.KAILU);
          divisions.revise(
              PlanData.KAILU,
              new DivisionDraft(
                  null,
                  kailu.name(),
                  kailu.shortName(),
                  null,
                  null,
                  null,
                  LocalDate.of(2023, 6, 30),
                  "Notice 1",
                  kailu.version()));
          assertEquals(List.of(true, true, true, false, false), judged(data, PlanData.KAILU));

          AudienceGroups groups = groups(data);
          AudienceGroupView judges = groups.get("JUDGE");
          groups.revise(
              "JUDGE",
              new AudienceGroupDraft(
                  null,
                  "法官",
                  "Judges",
                  judges.countsForPriorityGroups(),
                  judges.countsForAnnualGroups(),
                  null,
                  LocalDate.of(2022, 12, 31),
                  null,
                  judges.version()));
          assertEquals(before, personTimes(data), "past dates count as before");

          AudienceGroupView ended = groups.get("JUDGE");
          groups.revise(
              "JUDGE",
              new AudienceGroupDraft(
                  null, "法官", "Judges", false, false, null, null, null, ended.version()));
          assertEquals(BigDecimal.ZERO, personTimes(data), "the kept figure is not shown again");
        });
  }

  @ParameterizedTest
  @EnumSource
  void groupsAndTypesAreEnteredBehindTheOthers(TestDatabase kind) {
    withData(
        kind,
        data -> {
          AudienceGroups groups = groups(data);
          groups.add(
              new AudienceGroupDraft(
                  "STUDENT", "学生", "Students", false, true, null, null, "Notice 2", null));
          List<AudienceGroupView> all = groups.list(null, null, PageRequest.of(0, 100)).items();
          assertEquals("STUDENT", all.get(all.size() - 1).code());
          assertEquals("Notice 2", all.get(all.size() - 1).source());
          RuleViolation wrong =
              refusal(
                  () ->
                      types(data)
                          .add(
                              new SessionTypeDraft(
                                  "lower",
                                  " ",
                                  "x",
                                  null,
                                  LocalDate.of(2024, 1, 2),
                                  LocalDate.of(2024, 1, 1),
                                  null)));
          assertEquals(
              List.of("VALUE_MISSING", "END_BEFORE_START", "REFERENCE_CODE_FORM"), codes(wrong));
        });
  }

  @ParameterizedTest
  @EnumSource
  void aNoticeOfHolidaysComesInWholeOrNotAtAll(TestDatabase kind) {
    withData(
        kind,
        data -> {
          Holidays holidays = new Holidays(data.entityManager(), data.audit());
          assertFalse(holidays.knows(2027));
          RuleViolation wrong =
              refusal(
                  () ->
                      holidays.importDays(
                          "date,kind,name\n2027-01-01,HOLIDAY,元旦\n2027-02-30,HOLIDAY,x\n"
                              + "2027-01-01,HOLIDAY,元旦\n2027-01-03,FREE,x\n",
                          null));
          assertEquals(List.of("HOLIDAY_LINE", "HOLIDAY_LINE_TWICE", "HOLIDAY_LINE"), codes(wrong));
          assertEquals(List.of(3L), wrong.violations().get(0).args());
          assertFalse(holidays.knows(2027));
          String notice = "2027-01-01\t放假\t元旦\n2027-01-03\tadjusted_workday\t元旦\n";
          assertEquals(new Holidays.ImportResult(2, 0, 0), holidays.importDays(notice, "Notice 3"));
          assertEquals(
              new Holidays.ImportResult(0, 1, 1),
              holidays.importDays(notice.replace("adjusted_workday", "HOLIDAY"), null));
          assertTrue(holidays.knows(2027));
          assertEquals("Notice 3", holidays.get(LocalDate.of(2027, 1, 1)).source());
          assertEquals(2, holidays.list(2027, FIRST).total());
          holidays.remove(LocalDate.of(2027, 1, 1), 1);
          assertEquals(
              "REFERENCE_TAKEN",
              code(
                  () ->
                      holidays.add(
                          new HolidayDraft(
                              LocalDate.of(2027, 1, 3), DayKind.HOLIDAY, "x", null, null))));
        });
  }

  @ParameterizedTest
  @EnumSource
  void aPassLineStaysUnknownUntilItsSourceIsEntered(TestDatabase kind) {
    withData(
        kind,
        data -> {
          PassLines lines = new PassLines(data.entityManager(), data.audit());
          PassLineView unknown = lines.list(2022, FIRST).items().get(0);
          assertNull(unknown.lawLine());
          assertEquals(
              List.of("PASS_LINE_STATUS"),
              codes(
                  refusal(
                      () ->
                          lines.revise(
                              unknown.id(), line(null, 150, 90, PassLineStatus.UNKNOWN, 0)))));
          assertEquals(
              150,
              lines
                  .revise(
                      unknown.id(),
                      line(null, 150, 90, PassLineStatus.CONFIRMED, unknown.version()))
                  .lawLine());
          PassLineView next = lines.add(line(2027, null, null, PassLineStatus.UNKNOWN, null));
          assertEquals(2027, lines.years(FIRST).items().get(0).examYear());
          assertEquals(
              "REFERENCE_TAKEN",
              code(() -> lines.add(line(2027, null, null, PassLineStatus.UNKNOWN, null))));
          lines.remove(next.id(), next.version());
          assertEquals(2026, lines.years(FIRST).items().get(0).examYear());
          assertEquals("VALUES_INVALID", code(() -> lines.remove(unknown.id(), null)));
        });
  }

  private static PassLineDraft line(
      Integer year, Integer law, Integer practice, PassLineStatus status, Integer version) {
    return new PassLineDraft(
        year, "NATIONAL", law, 250, practice, 150, status, "Notice 4", version);
  }

  private static DivisionDraft county(String name, LocalDate from, LocalDate to, Integer version) {
    return new DivisionDraft(
        NEW_COUNTY, name, "New", DivisionLevel.COUNTY, "150500", from, to, null, version);
  }

  private static DivisionFilter filter(String text, LocalDate validOn) {
    return new DivisionFilter(text, null, null, validOn);
  }

  private static List<Boolean> judged(PlanData data, String division) {
    return data.readings().read(PlanData.PLAN, "G6-06", null, null, null).parts().stream()
        .filter(part -> part.divisionCode().equals(division))
        .map(IndicatorReading.Part::judged)
        .toList();
  }

  private static BigDecimal personTimes(PlanData data) {
    return data.readings().read(PlanData.PLAN, "TX-01", null, null, null).actual();
  }

  private static List<String> actions(EntityManager entityManager, String subject) {
    return entityManager
        .createQuery(
            "select a.action from AuditEvent a where a.subjectId = :subject"
                + " order by a.sequence",
            String.class)
        .setParameter("subject", subject)
        .getResultList();
  }

  private static Divisions divisions(PlanData data) {
    return new Divisions(data.entityManager(), data.version(), data.audit());
  }

  private static AudienceGroups groups(PlanData data) {
    return new AudienceGroups(data.entityManager(), data.version(), data.audit());
  }

  private static SessionTypes types(PlanData data) {
    return new SessionTypes(data.entityManager(), data.version(), data.audit());
  }

  private static List<String> codes(RuleViolation refusal) {
    return refusal.violations().stream().map(FieldViolation::code).toList();
  }

  private static String code(Runnable work) {
    return refusal(work).code();
  }

  private static RuleViolation refusal(Runnable work) {
    return assertThrows(RuleViolation.class, work::run);
  }

  private static void withData(TestDatabase kind, Consumer<PlanData> work) {
    kind.fresh().run(em -> work.accept(PlanData.seeded(em)));
  }
}
