package org.hongyan.plan.indicators;

import static org.hongyan.plan.PlanData.KAILU;
import static org.hongyan.plan.PlanData.NAIMAN;
import static org.hongyan.plan.PlanData.PLAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hongyan.plan.IndicatorStatus;
import org.hongyan.plan.MadeUpTraining;
import org.hongyan.plan.PlanData;
import org.hongyan.session.SessionLevel;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IndicatorReadingsTest {

  @ParameterizedTest
  @EnumSource
  void readsAllIndicatorsFromWhatWasHeld(TestDatabase kind) {
    withData(
        kind,
        data -> {
          IndicatorReadings readings = data.readings();
          List<IndicatorReading> all = readings.read(PLAN, null, null, null);
          assertEquals(33, all.size());

          IndicatorReading total = readings.read(PLAN, "T1-17", null, null, null);
          assertEquals(new BigDecimal(4), total.actual());
          assertEquals(new BigDecimal(30), total.aggregated());
          assertEquals(3, total.persons());
          assertEquals(IndicatorStatus.NOT_MET, total.status());
          assertEquals(new BigDecimal("0.0020"), total.attainment());
          assertEquals(List.of("2", "2", "0", "0", "0"), actuals(total));
          assertEquals(1, total.countingRule().version());
          assertTrue(total.remarks().size() >= 2);

          assertEquals(
              List.of("1", "1", "0", "0", "0"),
              actuals(readings.read(PLAN, "TX-01", null, null, null)),
              "judges and researchers are priority groups, marketing staff is none");
          assertEquals(
              List.of("1", "2", "0", "0", "0"),
              actuals(readings.read(PLAN, "G6-07", null, null, null)),
              "judges are no annual group");
        });
  }

  @ParameterizedTest
  @EnumSource
  void judgesYearsAndCountiesOnTheirOwn(TestDatabase kind) {
    withData(
        kind,
        data -> {
          IndicatorReadings readings = data.readings();
          IndicatorReading discipline = readings.read(PLAN, "TX-04", null, 2022, null);
          assertEquals(BigDecimal.ONE, discipline.actual());
          assertEquals(IndicatorStatus.MET, discipline.status());
          assertEquals(
              IndicatorStatus.NOT_MET,
              readings.read(PLAN, "TX-04", null, null, null).status(),
              "one year of five");

          IndicatorReading county = readings.read(PLAN, "G6-06", null, 2022, null);
          assertEquals(9, county.parts().size());
          assertEquals(8, county.parts().stream().filter(IndicatorReading.Part::judged).count());
          IndicatorReading.Part kailu =
              county.parts().stream()
                  .filter(part -> part.divisionCode().equals(KAILU))
                  .findFirst()
                  .orElseThrow();
          assertEquals(BigDecimal.ONE, kailu.actual());
          assertEquals(BigDecimal.ONE, kailu.aggregated());
          assertEquals(IndicatorStatus.NOT_MET, kailu.status());
          assertEquals(
              IndicatorStatus.MET,
              readings.read(PLAN, "G6-06", null, 2022, KAILU).statusWithAggregated());
        });
  }

  @ParameterizedTest
  @EnumSource
  void aCountySeesItsOwnOnly(TestDatabase kind) {
    withData(
        kind,
        data -> {
          IndicatorReadings naiman = data.as(TestCallers.county(NAIMAN)).readings();
          assertEquals(BigDecimal.ONE, naiman.read(PLAN, "T1-17", null, null, null).actual());
          assertThrows(RuleViolation.class, () -> naiman.read(PLAN, null, null, KAILU));
          assertTrue(naiman.read(PLAN, "T1-17", null, null, NAIMAN).share());
        });
  }

  @ParameterizedTest
  @EnumSource
  void anEarlierDaySeesLessAndNothingIsRecordedBefore(TestDatabase kind) {
    withData(
        kind,
        data -> {
          IndicatorReadings readings = data.readings();
          IndicatorReading early =
              readings.read(PLAN, "T1-17", LocalDate.of(2021, 12, 31), null, null);
          assertEquals(new BigDecimal(2), early.actual());
          assertEquals(IndicatorStatus.BEHIND, early.status());
          assertEquals(
              IndicatorStatus.NO_DATA,
              readings.read(PLAN, "T1-17", LocalDate.of(2021, 6, 30), null, null).status());
          IndicatorReading reported = readings.read(PLAN, "T1-01", null, null, null);
          assertNull(reported.actual());
          assertEquals(IndicatorStatus.NO_DATA, reported.status());
          assertThrows(RuleViolation.class, () -> readings.read("2099", null, null, null));
          assertThrows(RuleViolation.class, () -> readings.read(PLAN, null, 2026, null));
        });
  }

  private static List<String> actuals(IndicatorReading reading) {
    return reading.parts().stream()
        .map(part -> part.actual().toPlainString())
        .collect(Collectors.toList());
  }

  private static void withData(TestDatabase kind, Consumer<PlanData> assertions) {
    kind.fresh()
        .run(
            em -> {
              PlanData data = PlanData.seeded(em);
              MadeUpTraining made = data.training();
              TrainingSession city =
                  made.session("A", "BASIC", SessionLevel.CITY, "150500", "h1", "2021-12-31");
              made.attended(city, "P1", KAILU, "JUDGE");
              made.attended(city, "P2", NAIMAN, "MARKETING_STAFF");
              TrainingSession county =
                  made.session(
                      "B", "PRACTICE_DISCIPLINE", SessionLevel.COUNTY, KAILU, "h2", "2022-01-01");
              made.attended(county, "P1", KAILU, "RESEARCHER");
              made.attended(county, "P3", KAILU, "MARKETING_STAFF");
              made.headCount(
                  made.session("C", "BASIC", SessionLevel.COUNTY, KAILU, "h2", "2022-05-01", false),
                  KAILU,
                  "OTHER",
                  30);
              assertions.accept(data);
            });
  }
}
