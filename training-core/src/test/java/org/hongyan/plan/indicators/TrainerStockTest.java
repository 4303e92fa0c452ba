package org.hongyan.plan.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.hongyan.plan.IndicatorStatus;
import org.hongyan.plan.PlanData;
import org.hongyan.plan.evidence.EvidenceFilter;
import org.hongyan.plan.evidence.EvidenceKind;
import org.hongyan.plan.evidence.EvidenceRow;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.hongyan.subject.Level;
import org.hongyan.trainer.Decision;
import org.hongyan.trainer.MadeUpTrainers;
import org.hongyan.trainer.TrainerDraft;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainerStockTest {

  @ParameterizedTest
  @EnumSource
  void thePoolIsCountedAsItWasOnTheDay(TestDatabase kind) {
    withData(
        kind,
        data -> {
          assertEquals(IndicatorStatus.NO_DATA, reading(data, null, null).status());
          MadeUpTrainers made = new MadeUpTrainers(data);
          TrainerDraft draft = MadeUpTrainers.teaching("PATENT", Level.BASIC);
          Long gone = made.member("赵六", draft, "2021-03-01").id();
          made.member("钱七", draft, "2022-03-01");
          made.member("孙八", draft, "2026-03-01");
          made.pool().depart(gone, new Decision.Departure("x", LocalDate.of(2023, 7, 1)));
          assertEquals(amount(1), reading(data, null, null).actual(), "after the plan, its end");
          assertEquals(amount(2), reading(data, "2023-06-30", null).actual());
          assertEquals(amount(1), reading(data, "2023-07-01", null).actual());
          assertEquals(amount(1), reading(data, "2021-12-31", null).actual());
          assertEquals(
              List.of(amount(1), amount(2), amount(1), amount(1), amount(1)),
              reading(data, null, null).parts().stream()
                  .map(IndicatorReading.Part::actual)
                  .toList());
          Page<EvidenceRow> rows = evidence(data, "2023-06-30");
          assertEquals(2, rows.total());
          assertEquals(EvidenceKind.LIST_ENTRY, rows.items().get(0).kind());
          assertEquals("钱*", rows.items().get(0).personName());
          assertEquals("Document 1", rows.items().get(0).source());
          assertTrue(rows.items().get(1).link().endsWith("/trainer?id=" + gone));
          assertEquals(1, evidence(data, "2023-07-01").total());
          PlanData kailu = data.as(TestCallers.county(PlanData.KAILU));
          assertEquals(
              IndicatorStatus.NO_DATA, reading(kailu, "2023-06-30", PlanData.KAILU).status());
          assertEquals(0, evidence(kailu, "2023-06-30").total());
        });
  }

  private static BigDecimal amount(long value) {
    return BigDecimal.valueOf(value);
  }

  private static IndicatorReading reading(PlanData data, String asOf, String division) {
    return data.readings()
        .read(PlanData.PLAN, "G6-02", asOf == null ? null : LocalDate.parse(asOf), null, division);
  }

  private static Page<EvidenceRow> evidence(PlanData data, String asOf) {
    EvidenceFilter filter =
        new EvidenceFilter(
            PlanData.PLAN,
            "G6-02",
            LocalDate.parse(asOf),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            false);
    return data.evidence().list(filter, PageRequest.of(0, 20));
  }

  private static void withData(TestDatabase kind, Consumer<PlanData> test) {
    kind.fresh().run(entityManager -> test.accept(PlanData.seeded(entityManager)));
  }
}
