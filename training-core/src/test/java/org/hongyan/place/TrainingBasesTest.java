package org.hongyan.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.hongyan.document.DocumentKind;
import org.hongyan.plan.MadeUpTraining;
import org.hongyan.plan.PlanData;
import org.hongyan.security.CurrentCaller;
import org.hongyan.session.SessionLevel;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Settings;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingBasesTest {

  private static final LocalDate TODAY = LocalDate.now(PlanData.CLOCK);
  private static final LocalDate LONG_AGO = TODAY.minusYears(3);

  @ParameterizedTest
  @EnumSource
  void standingFollowsTheDays(TestDatabase kind) {
    with(
        kind,
        (data, bases) -> {
          assertEquals(BaseStanding.COMING, standing(bases, TODAY.plusDays(1), null));
          assertEquals(BaseStanding.VALID, standing(bases, TODAY, null));
          assertEquals(BaseStanding.LAPSED, standing(bases, LONG_AGO, TODAY.minusDays(1)));
          assertEquals(BaseStanding.LAPSING, standing(bases, LONG_AGO, TODAY));
          assertEquals(BaseStanding.LAPSING, standing(bases, LONG_AGO, TODAY.plusDays(90)));
          assertEquals(BaseStanding.VALID, standing(bases, LONG_AGO, TODAY.plusDays(91)));
          assertEquals(2, bases.lapsing().size());
          assertEquals(
              4, bases.list(new BaseFilter(null, null, TODAY), PageRequest.of(0, 20)).total());
        });
  }

  @ParameterizedTest
  @EnumSource
  void aRecognitionIsWithdrawnWithAReason(TestDatabase kind) {
    with(
        kind,
        (data, bases) -> {
          BaseView base = bases.add(base("Base", LONG_AGO, null, null, null));
          assertEquals("VALUES_INVALID", code(() -> bases.withdraw(base.id(), null, " x ")));
          assertEquals(
              "VALUES_INVALID",
              code(() -> bases.withdraw(base.id(), LONG_AGO.minusDays(1), "Closed down")));
          BaseView gone = bases.withdraw(base.id(), null, "Closed down");
          assertEquals(BaseStanding.WITHDRAWN, gone.standing());
          assertEquals(
              0, bases.list(new BaseFilter(null, null, TODAY), PageRequest.of(0, 20)).total());
          assertEquals(
              1,
              bases
                  .list(new BaseFilter(null, null, TODAY.minusDays(1)), PageRequest.of(0, 20))
                  .total());
          assertEquals(
              "BASE_WITHDRAWN",
              code(
                  () ->
                      bases.revise(base.id(), base("Base", LONG_AGO, null, null, gone.version()))));
        });
  }

  @ParameterizedTest
  @EnumSource
  void theDutyOfTheYearIsCountedFromClosedClasses(TestDatabase kind) {
    with(
        kind,
        (data, bases) -> {
          MadeUpTraining training = data.training();
          Long host = training.host("Host").id();
          training.session(
              "N-1", "BASIC", SessionLevel.COUNTY, PlanData.KAILU, "Host", "2026-03-01");
          training.session(
              "N-2", "BASIC", SessionLevel.COUNTY, PlanData.KAILU, "Host", "2025-03-01");
          data.entityManager().flush();
          BaseView base = bases.add(base("Base", LONG_AGO, null, host, null));
          assertEquals(1, base.heldThisYear());
          assertTrue(base.dutyOpen());
          training.session(
              "N-3", "BASIC", SessionLevel.COUNTY, PlanData.KAILU, "Host", "2026-04-01");
          data.entityManager().flush();
          assertFalse(bases.get(base.id()).dutyOpen());
        });
  }

  @ParameterizedTest
  @EnumSource
  void itsDivisionAddsFilesButNoDecisions(TestDatabase kind) {
    with(
        kind,
        (data, bases) -> {
          Long id = bases.add(base("Base", LONG_AGO, null, null, null)).id();
          TrainingBases kailu = bases(data, TestCallers.county(PlanData.KAILU));
          assertEquals(PlanData.KAILU, kailu.demandFileChangeable(id, DocumentKind.OTHER));
          assertEquals(
              "PERMISSION_MISSING",
              code(() -> kailu.demandFileChangeable(id, DocumentKind.DECISION)));
          TrainingBases naiman = bases(data, TestCallers.county(PlanData.NAIMAN));
          assertEquals(
              "OUTSIDE_OWN_DIVISION",
              code(() -> naiman.demandFileChangeable(id, DocumentKind.OTHER)));
        });
  }

  private static BaseStanding standing(TrainingBases bases, LocalDate from, LocalDate to) {
    return bases.add(base("Base " + from + to, from, to, null, null)).standing();
  }

  private static BaseDraft base(
      String name, LocalDate from, LocalDate to, Long host, Integer version) {
    return new BaseDraft(
        name, PlanData.KAILU, host, "Decision 1", from, to, 2, "Two classes", null, version);
  }

  private static TrainingBases bases(PlanData data, CurrentCaller caller) {
    return new TrainingBases(
        data.entityManager(),
        caller,
        data.as(caller).audit(),
        new Settings(name -> Optional.empty()),
        PlanData.CLOCK);
  }

  private static void with(TestDatabase kind, BiConsumer<PlanData, TrainingBases> test) {
    kind.fresh()
        .run(
            entityManager -> {
              PlanData data = PlanData.seeded(entityManager);
              test.accept(data, bases(data, TestCallers.city()));
            });
  }

  private static String code(Runnable act) {
    return assertThrows(RuleViolation.class, act::run).code();
  }
}
