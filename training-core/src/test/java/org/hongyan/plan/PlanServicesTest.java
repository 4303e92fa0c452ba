package org.hongyan.plan;

import static org.hongyan.plan.PlanData.KAILU;
import static org.hongyan.plan.PlanData.NAIMAN;
import static org.hongyan.plan.PlanData.PLAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hongyan.plan.evidence.EvidenceFilter;
import org.hongyan.plan.evidence.EvidenceList;
import org.hongyan.plan.evidence.EvidenceRow;
import org.hongyan.plan.figures.FigureFilter;
import org.hongyan.plan.invariants.InvariantReport;
import org.hongyan.plan.invariants.Invariants;
import org.hongyan.session.SessionLevel;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanServicesTest {

  @ParameterizedTest
  @EnumSource
  void eachFigureOpensIntoExactlyItsRows(TestDatabase kind) {
    withData(
        kind,
        data -> {
          EvidenceList evidence = data.evidence();
          Page<EvidenceRow> all = evidence.list(of("T1-17", null, false), new PageRequest(0, 2));
          assertEquals(3, all.total());
          assertEquals(2, all.items().size());
          assertEquals(LocalDate.of(2022, 1, 1), all.items().get(0).date());
          assertEquals(
              1, evidence.list(of("T1-17", null, false), new PageRequest(1, 2)).items().size());
          assertEquals(1, evidence.list(of("TX-01", null, false), PageRequest.of(0, 20)).total());
          assertEquals(2, evidence.list(of("T1-17", KAILU, false), PageRequest.of(0, 20)).total());
          assertEquals("赛*尔", all.items().get(0).personName());
          assertEquals(1, evidence.list(of("T1-17", null, true), PageRequest.of(0, 20)).total());
          assertEquals(1, evidence.list(of("G6-05", null, false), PageRequest.of(0, 20)).total());
          assertEquals(1, evidence.list(of("G6-06", null, true), PageRequest.of(0, 20)).total());
          EvidenceList naiman = data.as(TestCallers.county(NAIMAN)).evidence();
          assertEquals(1, naiman.list(of("T1-17", null, false), PageRequest.of(0, 20)).total());
          assertThrows(
              RuleViolation.class,
              () -> naiman.list(of("T1-17", KAILU, false), PageRequest.of(0, 20)));
        });
  }

  @ParameterizedTest
  @EnumSource
  void evidenceIsNarrowedByDaysHostGroupAndType(TestDatabase kind) {
    withData(
        kind,
        data -> {
          LocalDate first = LocalDate.of(2022, 1, 1);
          List<EvidenceList.Host> hosts = data.evidence().hosts(PLAN);
          assertEquals(List.of("h1", "h2"), hosts.stream().map(EvidenceList.Host::name).toList());
          assertEquals(3, narrowed(data, null, null, null, null, null));
          assertEquals(1, narrowed(data, first, null, null, null, null));
          assertEquals(2, narrowed(data, null, first.minusDays(1), null, null, null));
          assertEquals(0, narrowed(data, first, first.minusDays(1), null, null, null));
          assertEquals(2, narrowed(data, null, null, hosts.get(0).id(), null, null));
          assertEquals(2, narrowed(data, null, null, null, "MARKETING_STAFF", null));
          assertEquals(3, narrowed(data, null, null, null, null, "BASIC"));
          assertEquals(0, narrowed(data, null, null, null, null, "OTHER"));
        });
  }

  @ParameterizedTest
  @EnumSource
  void noFigureIsMadeOfAGroupOrTypeThatIsInNoList(TestDatabase kind) {
    withData(
        kind,
        data -> {
          assertEquals(
              List.of("audienceGroup AUDIENCE_GROUP_UNKNOWN [NOPE]"),
              wrong(() -> summed(data, Set.of("JUDGE", "NOPE"), null)));
          assertEquals(
              List.of(
                  "audienceGroup AUDIENCE_GROUP_UNKNOWN [NOPE]",
                  "sessionType TYPE_CODE_UNKNOWN [NEVER]"),
              wrong(() -> summed(data, Set.of("NOPE"), "NEVER")));
          assertEquals(1, summed(data, Set.of("JUDGE"), "BASIC"));
          assertEquals(
              List.of("audienceGroup AUDIENCE_GROUP_UNKNOWN [NOPE]"),
              wrong(() -> narrowed(data, null, null, null, "NOPE", null)));
          assertEquals(
              List.of("sessionType TYPE_CODE_UNKNOWN [NEVER]"),
              wrong(() -> narrowed(data, null, null, null, null, "NEVER")));
        });
  }

  private static long summed(PlanData data, Set<String> groups, String type) {
    FigureFilter filter = new FigureFilter(null, null, null, null, groups, type, null);
    return data.figures().figures(filter, List.of()).personTimes();
  }

  private static List<String> wrong(Runnable work) {
    return assertThrows(RuleViolation.class, work::run).violations().stream()
        .map(one -> one.field() + " " + one.code() + " " + one.args())
        .toList();
  }

  private static long narrowed(
      PlanData data, LocalDate from, LocalDate to, Long host, String group, String type) {
    EvidenceFilter filter =
        new EvidenceFilter(
            PLAN, "T1-17", null, null, null, group, type, null, from, to, host, false);
    return data.evidence().list(filter, PageRequest.of(0, 20)).total();
  }

  @ParameterizedTest
  @EnumSource
  void theNextPlanIsACopyWhoseTargetsChangeAlone(TestDatabase kind) {
    withData(
        kind,
        data -> {
          Plans plans = data.plans();
          plans.copy(
              PLAN,
              new PlanCopy(
                  "2026-2030",
                  "下一规划",
                  "Next plan",
                  LocalDate.of(2026, 1, 1),
                  LocalDate.of(2030, 12, 31),
                  null));
          data.entityManager().flush();
          Indicator next = plans.indicator("2026-2030", "T1-17");
          data.indicators()
              .retarget(
                  "2026-2030",
                  "T1-17",
                  new TargetChange(
                      TargetOperator.GE, new BigDecimal(3000), null, false, next.version()));
          data.entityManager().flush();
          assertEquals(33, data.readings().read("2026-2030", null, null, null).size());
          assertEquals(PLAN, plans.current().code(), "nothing is recorded in the new one yet");
          assertEquals(
              new BigDecimal(3000),
              data.readings().read("2026-2030", "T1-17", null, null, null).lower());
          assertEquals(
              new BigDecimal(2000), data.readings().read(PLAN, "T1-17", null, null, null).lower());
          assertEquals(
              "STALE_VERSION",
              code(
                  () ->
                      data.indicators()
                          .retarget(
                              "2026-2030",
                              "T1-17",
                              new TargetChange(
                                  TargetOperator.GE, BigDecimal.TEN, null, false, 99))));
          assertEquals(
              "PLAN_CODE_TAKEN",
              code(
                  () ->
                      plans.copy(
                          PLAN,
                          new PlanCopy(
                              PLAN,
                              "x",
                              "x",
                              LocalDate.of(2026, 1, 1),
                              LocalDate.of(2030, 12, 31),
                              null))));
        });
  }

  @ParameterizedTest
  @EnumSource
  void aRecountFindsWhatWasTamperedWith(TestDatabase kind) {
    withData(
        kind,
        data -> {
          InvariantReport sound = new Invariants(data.entityManager()).check();
          assertTrue(sound.ok(), sound.toString());
          data.entityManager()
              .createNativeQuery(
                  "update person_time set counting_year = 2030, division_code = '150524'")
              .executeUpdate();
          InvariantReport broken = new Invariants(data.entityManager()).check();
          assertFalse(broken.ok());
          assertEquals(
              List.of("PERSON_TIME_AGREES_WITH_REGISTRATION", "COUNTING_YEAR_IS_END_YEAR"),
              broken.checks().stream()
                  .filter(check -> !check.ok())
                  .map(InvariantReport.Check::code)
                  .toList());
          assertEquals(3, broken.checks().get(2).count());
          assertEquals(3, broken.checks().get(2).examples().size());
        });
  }

  private static String code(Runnable work) {
    return assertThrows(RuleViolation.class, work::run).code();
  }

  private static EvidenceFilter of(String indicator, String division, boolean withoutRoster) {
    return new EvidenceFilter(
        PLAN, indicator, null, null, division, null, null, null, null, null, null, withoutRoster);
  }

  private static void withData(TestDatabase kind, Consumer<PlanData> assertions) {
    kind.fresh()
        .run(
            em -> {
              PlanData data = PlanData.seeded(em);
              MadeUpTraining made = data.training();
              TrainingSession city =
                  made.session("A", "BASIC", SessionLevel.CITY, "150500", "h1", "2021-12-31");
              made.attended(city, "王明", KAILU, "JUDGE");
              made.attended(city, "李小红", NAIMAN, "MARKETING_STAFF");
              TrainingSession county =
                  made.session("B", "BASIC", SessionLevel.COUNTY, KAILU, "h2", "2022-01-01");
              made.attended(county, "赛罕·巴特尔", KAILU, "MARKETING_STAFF");
              made.headCount(
                  made.session("C", "BASIC", SessionLevel.COUNTY, KAILU, "h2", "2022-05-01", false),
                  KAILU,
                  "OTHER",
                  30);
              assertions.accept(data);
            });
  }
}
