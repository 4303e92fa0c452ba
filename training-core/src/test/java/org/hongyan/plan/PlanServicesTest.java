package org.hongyan.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.hongyan.audit.AuditTrail;
import org.hongyan.plan.evidence.EvidenceFilter;
import org.hongyan.plan.evidence.EvidenceList;
import org.hongyan.plan.evidence.EvidenceRow;
import org.hongyan.plan.figures.FigureCache;
import org.hongyan.plan.figures.TrainingFigures;
import org.hongyan.plan.indicators.IndicatorReading;
import org.hongyan.plan.indicators.IndicatorReadings;
import org.hongyan.plan.invariants.InvariantReport;
import org.hongyan.plan.invariants.Invariants;
import org.hongyan.plan.seeding.PlanSeed;
import org.hongyan.plan.seeding.ReferenceSeed;
import org.hongyan.security.CurrentCaller;
import org.hongyan.session.SessionLevel;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.FigureVersion;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanServicesTest {

  private static final String PLAN = "2021-2025";
  private static final String KAILU = "150523";
  private static final String NAIMAN = "150525";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), Surroundings.ZONE);

  @ParameterizedTest
  @EnumSource
  void eachFigureOpensIntoExactlyItsRows(TestDatabase kind) {
    withData(
        kind,
        em -> {
          EvidenceList evidence = evidence(em, TestCallers.city());
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
          EvidenceList naiman = evidence(em, TestCallers.county(NAIMAN));
          assertEquals(1, naiman.list(of("T1-17", null, false), PageRequest.of(0, 20)).total());
          assertThrows(
              RuleViolation.class,
              () -> naiman.list(of("T1-17", KAILU, false), PageRequest.of(0, 20)));
        });
  }

  @ParameterizedTest
  @EnumSource
  void aReportedValueIsKeptWithItsDocument(TestDatabase kind) {
    withData(
        kind,
        em -> {
          Plans plans = plans(em);
          plans.report(PLAN, "T1-02", new BigDecimal("21000"), LocalDate.of(2025, 6, 30), "Doc 7");
          plans.report(
              PLAN, "T1-02", new BigDecimal("23000.5"), LocalDate.of(2025, 12, 31), "Doc 9");
          IndicatorReading reading = readings(em).read(PLAN, "T1-02", null, null, null);
          assertEquals(0, new BigDecimal("23000.5").compareTo(reading.actual()));
          assertEquals(IndicatorStatus.MET, reading.status());
          assertEquals(
              "Doc 9",
              evidence(em, TestCallers.city())
                  .list(of("T1-02", null, false), PageRequest.of(0, 20))
                  .items()
                  .get(0)
                  .source());
          assertEquals(
              "INDICATOR_NOT_REPORTED",
              code(
                  () ->
                      plans.report(PLAN, "T1-17", BigDecimal.ONE, LocalDate.of(2025, 1, 1), "x")));
          RuleViolation refusal =
              assertThrows(
                  RuleViolation.class,
                  () ->
                      plans.report(
                          PLAN, "T1-02", new BigDecimal("-1"), LocalDate.of(2027, 1, 1), " "));
          assertEquals(
              List.of("VALUE_OUT_OF_RANGE", "VALUE_MISSING", "DATE_AHEAD"),
              refusal.violations().stream().map(RuleViolation.FieldViolation::code).toList());
        });
  }

  @ParameterizedTest
  @EnumSource
  void theNextPlanIsACopyWhoseTargetsChangeAlone(TestDatabase kind) {
    withData(
        kind,
        em -> {
          Plans plans = plans(em);
          plans.copy(
              PLAN,
              new PlanCopy(
                  "2026-2030",
                  "下一规划",
                  "Next plan",
                  LocalDate.of(2026, 1, 1),
                  LocalDate.of(2030, 12, 31),
                  null));
          em.flush();
          Indicator next = plans.indicator("2026-2030", "T1-17");
          plans.retarget(
              "2026-2030",
              "T1-17",
              new TargetChange(
                  TargetOperator.GE, new BigDecimal(3000), null, false, next.version()));
          em.flush();
          assertEquals(33, readings(em).read("2026-2030", null, null, null).size());
          assertEquals(PLAN, plans.current().code(), "nothing is recorded in the new one yet");
          assertEquals(
              new BigDecimal(3000),
              readings(em).read("2026-2030", "T1-17", null, null, null).lower());
          assertEquals(
              new BigDecimal(2000), readings(em).read(PLAN, "T1-17", null, null, null).lower());
          assertEquals(
              "STALE_VERSION",
              code(
                  () ->
                      plans.retarget(
                          "2026-2030",
                          "T1-17",
                          new TargetChange(TargetOperator.GE, BigDecimal.TEN, null, false, 99))));
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
        em -> {
          InvariantReport sound = new Invariants(em).check();
          assertTrue(sound.ok(), sound.toString());
          em.createNativeQuery(
                  "update person_time set counting_year = 2030, division_code = '150524'")
              .executeUpdate();
          InvariantReport broken = new Invariants(em).check();
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
        PLAN, indicator, null, null, division, null, null, null, withoutRoster);
  }

  private static Plans plans(EntityManager em) {
    CurrentCaller city = TestCallers.city();
    return new Plans(em, city, new FigureVersion(em), new AuditTrail(em, city, CLOCK), CLOCK);
  }

  private static EvidenceList evidence(EntityManager em, CurrentCaller caller) {
    return new EvidenceList(em, caller, plans(em), figures(em, caller));
  }

  private static TrainingFigures figures(EntityManager em, CurrentCaller caller) {
    return new TrainingFigures(em, caller, new FigureVersion(em), new FigureCache());
  }

  private static IndicatorReadings readings(EntityManager em) {
    CurrentCaller city = TestCallers.city();
    return new IndicatorReadings(
        em, city, new FigureVersion(em), new FigureCache(), figures(em, city), CLOCK);
  }

  private static void withData(TestDatabase kind, Consumer<EntityManager> assertions) {
    kind.fresh()
        .run(
            em -> {
              new ReferenceSeed(em).seed();
              new PlanSeed(em).seed();
              MadeUpTraining made = new MadeUpTraining(em);
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
              assertions.accept(em);
            });
  }
}
