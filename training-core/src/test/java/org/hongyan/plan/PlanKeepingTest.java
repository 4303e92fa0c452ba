package org.hongyan.plan;

import static org.hongyan.plan.PlanData.PLAN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.hongyan.plan.indicators.IndicatorReading;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanKeepingTest {

  private static final String TRADEMARKS = "T1-02";
  private static final String ALL_GROUPS = "PERSON_TIMES_ALL_GROUPS";
  private static final LocalDate MID_2025 = LocalDate.of(2025, 6, 30);

  @ParameterizedTest
  @EnumSource
  void aReportedValueIsCorrectedAndWithdrawnAndNeverOverwritten(TestDatabase kind) {
    withData(
        kind,
        data -> {
          ReportedValues values = data.reportedValues();
          ReportView first = values.report(PLAN, TRADEMARKS, draft("21000", "Doc 7", null));
          assertEquals(new BigDecimal("21000"), reading(data).actual());
          ReportView second =
              values.correct(
                  PLAN, TRADEMARKS, first.id(), draft("23000.5", "Doc 9", null), "typed wrong");
          assertEquals(new BigDecimal("23000.5"), reading(data).actual());
          assertEquals(IndicatorStatus.MET, reading(data).status());
          assertEquals(
              "REPORT_NOT_IN_FORCE",
              code(() -> values.withdraw(PLAN, TRADEMARKS, first.id(), "once more")));
          assertEquals(
              List.of("REASON_TOO_SHORT"),
              codes(() -> values.withdraw(PLAN, TRADEMARKS, second.id(), " no ")));
          values.withdraw(PLAN, TRADEMARKS, second.id(), "the document was annulled");
          assertNull(reading(data).actual());
          List<ReportView> history = values.history(PLAN, TRADEMARKS);
          assertEquals(List.of(second.id(), first.id()), ids(history));
          assertEquals(second.id(), history.get(1).replacedBy());
          assertEquals("typed wrong", history.get(1).withdrawalReason());
          assertEquals(0, data.plans().reportedValues(indicator(data)).size());
          assertEquals(
              "NOT_FOUND", code(() -> values.withdraw(PLAN, "T1-01", first.id(), "elsewhere")));
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatAFormSendsTwiceIsKeptOnce(TestDatabase kind) {
    withData(
        kind,
        data -> {
          ReportedValues values = data.reportedValues();
          ReportView first = values.report(PLAN, TRADEMARKS, draft("21000", "Doc 7", null));
          assertEquals(
              "REPORT_REPEATED",
              code(() -> values.report(PLAN, TRADEMARKS, draft("21000.0", " Doc 7", null))));
          assertEquals(1, values.history(PLAN, TRADEMARKS).size());
          ReportView other = values.report(PLAN, TRADEMARKS, draft("21000", "Doc 8", null));
          values.withdraw(PLAN, TRADEMARKS, first.id(), "the wrong document");
          values.report(PLAN, TRADEMARKS, draft("21000", "Doc 7", null));
          assertEquals(2, data.plans().reportedValues(indicator(data)).size());
          assertEquals("Doc 8", other.document());
        });
  }

  @ParameterizedTest
  @EnumSource
  void theDocumentIsKeptEncryptedAndGivenBackAsItWas(TestDatabase kind) {
    withData(
        kind,
        data -> {
          byte[] pdf = "%PDF-1.7 made up".getBytes(StandardCharsets.US_ASCII);
          ReportView kept =
              data.reportedValues()
                  .report(
                      PLAN,
                      TRADEMARKS,
                      draft("21000", "Doc 7", new ReportFile("C:\\x\\doc7.pdf", "text/html", pdf)));
          ReportFile back = data.reportedValues().document(PLAN, TRADEMARKS, kept.id());
          assertEquals("doc7.pdf", back.name());
          assertEquals("application/pdf", back.contentType());
          assertArrayEquals(pdf, back.content());
          byte[] stored =
              data.entityManager()
                  .createQuery("select d.content from ReportedDocument d", byte[].class)
                  .getSingleResult();
          assertFalse(new String(stored, StandardCharsets.ISO_8859_1).contains("PDF"));
          byte[] html = "<html>".getBytes(StandardCharsets.US_ASCII);
          assertEquals(
              List.of("DOCUMENT_TYPE"),
              codes(
                  () ->
                      data.reportedValues()
                          .report(
                              PLAN,
                              TRADEMARKS,
                              draft("1", "Doc", new ReportFile("a.pdf", "x", html)))));
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeReportedIsRefused(TestDatabase kind) {
    withData(
        kind,
        data -> {
          ReportedValues values = data.reportedValues();
          assertEquals(
              "INDICATOR_NOT_REPORTED",
              code(() -> values.report(PLAN, "T1-17", draft("1", "x", null))));
          ReportDraft wrong =
              new ReportDraft(new BigDecimal("-1"), LocalDate.of(2027, 1, 1), " ", null);
          assertEquals(
              List.of("VALUE_OUT_OF_RANGE", "VALUE_MISSING", "DATE_AHEAD"),
              codes(() -> values.report(PLAN, TRADEMARKS, wrong)));
        });
  }

  @ParameterizedTest
  @EnumSource
  void anOldFigurePrintsTheRuleOfItsDay(TestDatabase kind) {
    withData(
        kind,
        data -> {
          CountingRules rules = data.countingRules();
          LocalDate start = LocalDate.of(2024, 1, 1);
          rules.renew(ALL_GROUPS, start, "新口径", "New rule", 1);
          assertEquals(
              1,
              data.readings()
                  .read(PLAN, "T1-17", start.minusDays(1), null, null)
                  .countingRule()
                  .version());
          assertEquals(
              2, data.readings().read(PLAN, "T1-17", start, null, null).countingRule().version());
          assertEquals(
              "STALE_VERSION",
              code(() -> rules.renew(ALL_GROUPS, LocalDate.of(2025, 1, 1), "x", "x", 1)));
          assertEquals(
              List.of("RULE_NOT_LATER"), codes(() -> rules.renew(ALL_GROUPS, start, "x", "x", 2)));
          assertEquals("NOT_FOUND", code(() -> rules.of("NOTHING")));
        });
  }

  @ParameterizedTest
  @EnumSource
  void anIndicatorIsRevisedWhole(TestDatabase kind) {
    withData(
        kind,
        data -> {
          IndicatorState was = data.indicators().get(PLAN, "T1-17");
          IndicatorDraft draft =
              new IndicatorDraft(
                  was.nameZh(),
                  "Training",
                  was.category(),
                  was.unit(),
                  TargetPeriod.YEAR,
                  TargetOperator.RANGE,
                  new BigDecimal("500"),
                  new BigDecimal("900"),
                  true,
                  Commitment.ENCOURAGED,
                  TargetScope.CITY,
                  "New quote",
                  was.sourceSection(),
                  was.version());
          data.indicators().revise(PLAN, "T1-17", draft);
          IndicatorReading now = data.readings().read(PLAN, "T1-17", null, null, null);
          assertEquals(TargetPeriod.YEAR, now.period());
          assertEquals(0, new BigDecimal("900").compareTo(now.upper()));
          assertEquals("New quote", now.sourceQuote());
          assertEquals("STALE_VERSION", code(() -> data.indicators().revise(PLAN, "T1-17", draft)));
        });
  }

  @ParameterizedTest
  @EnumSource
  void remarksAndPeriodOfAPlanCanBeMended(TestDatabase kind) {
    withData(
        kind,
        data -> {
          PlanRemarks remarks = data.remarks();
          long before = remarks.list(PLAN, PageRequest.of(0, 100)).total();
          assertEquals(
              List.of("INDICATOR_UNKNOWN"),
              codes(() -> remarks.add(PLAN, new RemarkDraft("T1-17 X9", "x", "x", null))));
          RemarkView added =
              remarks.add(PLAN, new RemarkDraft(" T1-02,T1-03 ", "两处不一", "Two words", null));
          assertEquals("T1-02 T1-03", added.indicatorCodes());
          assertEquals(before + 1, remarks.list(PLAN, PageRequest.of(0, 100)).total());
          assertEquals(1, reading(data).remarks().size());
          remarks.remove(PLAN, added.id(), added.version());
          assertEquals(0, reading(data).remarks().size());
          PlanView plan = PlanView.of(data.plans().get(PLAN));
          PlanView revised =
              data.plans()
                  .revise(
                      PLAN,
                      new PlanRevision(
                          plan.nameZh(),
                          "Plan",
                          plan.startDate(),
                          plan.endDate(),
                          "No. 1",
                          plan.version()));
          assertEquals("No. 1", revised.document());
        });
  }

  private static ReportDraft draft(String value, String document, ReportFile file) {
    return new ReportDraft(new BigDecimal(value), MID_2025, document, file);
  }

  private static IndicatorReading reading(PlanData data) {
    return data.readings().read(PLAN, TRADEMARKS, null, null, null);
  }

  private static Indicator indicator(PlanData data) {
    return data.plans().indicator(PLAN, TRADEMARKS);
  }

  private static List<Long> ids(List<ReportView> values) {
    return values.stream().map(ReportView::id).toList();
  }

  private static List<String> codes(Runnable work) {
    return assertThrows(RuleViolation.class, work::run).violations().stream()
        .map(FieldViolation::code)
        .toList();
  }

  private static String code(Runnable work) {
    return assertThrows(RuleViolation.class, work::run).code();
  }

  private static void withData(TestDatabase kind, Consumer<PlanData> work) {
    kind.fresh().run(em -> work.accept(PlanData.seeded(em)));
  }
}
