package org.hongyan.ledger.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows that organisers keep between, above and below those that count. */
class KeptRowsTest {

  private static final List<String> COLUMNS = KeptLedger.names();
  private static final List<Map<String, String>> ROWS = KeptLedger.rows();

  @Test
  void blankRowsSubtotalsTotalsAndSignatures() {
    SheetBuilder sheet = new SheetBuilder().row(COLUMNS.toArray());
    sheet.row(
        "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16",
        "17");
    person(sheet, 0);
    sheet.skip(1);
    person(sheet, 1);
    sheet.row(null, "第1期小计", null, null, null, null, null, null, 32, "2人", null, null, null, "2");
    sheet.skip(2);
    person(sheet, 2);
    person(sheet, 3);
    sheet.row("本期合计", null, null, null, null, null, null, null, null, "2人次");
    sheet.row(null, null, null, null, null, null, null, null, null, "总计", null, null, "4人次");
    sheet.row("以下空白");
    sheet.skip(1);
    sheet.row("填表人：张三", null, null, "审核人：李四", null, null, "（盖章）", null, null, "2023年12月1日");
    sheet.row(null, null, null, null, null, null, null, null, null, "主管领导签字：王五");
    assertTruth(sheet.read());
  }

  @Test
  void blocksWithATitleAndAHeaderEach() {
    SheetBuilder sheet = new SheetBuilder().row("2023年度培训台账");
    for (int block = 0; block < 2; block++) {
      sheet.row((block == 0 ? "一" : "二") + "、" + ROWS.get(2 * block).get("培训班名称"));
      sheet.row(COLUMNS.toArray());
      person(sheet, 2 * block);
      person(sheet, 2 * block + 1);
      sheet.row("小计", null, null, null, null, null, null, null, null, "2人");
      sheet.skip(1);
    }
    assertTruth(sheet.read());
  }

  @Test
  void theClassStandsInTheTitleAlone() {
    SheetBuilder sheet = new SheetBuilder();
    List<String> columns = List.of("姓名", "身份证号", "手机号", "工作单位", "人员类别", "是否结业");
    for (int block = 0; block < 2; block++) {
      Map<String, String> first = ROWS.get(2 * block);
      String dates = block == 0 ? "2023年6月7日-9日" : "2023年9月1日";
      sheet.row((block + 1) + "、" + first.get("培训班名称") + "学员花名册（" + dates + "）");
      sheet.row(columns.toArray());
      sheet.row(KeptLedger.cells(first, columns));
      sheet.row(KeptLedger.cells(ROWS.get(2 * block + 1), columns));
    }
    assertTruth(sheet.read());
  }

  @Test
  void theClassStandsInTheLinesOfTheForm() {
    List<String> columns = List.of("姓名", "身份证号", "手机号", "工作单位", "人员类别", "实到学时", "是否结业");
    SheetBuilder sheet = new SheetBuilder();
    for (int block = 0; block < 2; block++) {
      Map<String, String> first = ROWS.get(2 * block);
      sheet.row("培训学员登记表");
      sheet.row("培训班名称：", first.get("培训班名称"), null, "班次编号：" + first.get("班次编号"));
      sheet.row("培训时间：" + first.get("开班日期") + "至" + first.get("结班日期") + "    学时：16学时    级别：旗县级");
      sheet.row("主办单位：", "开鲁县市场监督管理局", null, "举办地区：", "开鲁县");
      sheet.row(columns.toArray());
      sheet.row(KeptLedger.cells(first, columns));
      sheet.row(KeptLedger.cells(ROWS.get(2 * block + 1), columns));
      sheet.row("合计", "2人");
    }
    LedgerReading reading = sheet.read();
    assertTruth(reading);
    assertEquals("KL-02", reading.rows().get(2).session().number());
    assertEquals("16", reading.rows().get(2).session().hours().toString());
  }

  @Test
  void theClassIsWrittenOnceAndLeftBlankBelow() {
    List<Map<String, String>> rows = KeptLedger.rows();
    for (int i : new int[] {1, 3}) {
      COLUMNS.subList(0, 9).forEach(column -> rows.get(i).put(column, null));
    }
    assertTruth(KeptLedger.sheet(rows, COLUMNS, 1).read());
  }

  @Test
  void dittoMarks() {
    List<Map<String, String>> rows = KeptLedger.rows();
    for (int i : new int[] {1, 3}) {
      COLUMNS.subList(0, 9).forEach(column -> rows.get(i).put(column, "〃"));
      rows.get(i).put("工作单位", "同上");
    }
    LedgerReading reading = KeptLedger.sheet(rows, COLUMNS, 0).read();
    assertTruth(reading);
    assertEquals("开鲁县农技中心", reading.rows().get(3).person().organisation());
  }

  @Test
  void aBlankClassOfAnotherTitleTakesNothingFromAbove() {
    List<Map<String, String>> rows = KeptLedger.rows();
    rows.get(2).put("班次编号", null);
    rows.get(3).put("班次编号", null);
    assertEquals(
        List.of("4A SESSION_NUMBER_MISSING ", "5A SESSION_NUMBER_MISSING "),
        KeptLedger.said(KeptLedger.sheet(rows, COLUMNS, 0).read()).subList(2, 4));
  }

  @Test
  void aThousandBlankFormattedRowsAtTheEnd() {
    assertTruth(KeptLedger.sheet(ROWS, COLUMNS, 0).blankFormatted(1000, COLUMNS.size()).read());
  }

  @Test
  void hiddenRowsColumnsAndFilters() {
    assertTruth(
        KeptLedger.sheet(ROWS, COLUMNS, 0).hideRow(2).hideColumn(10).filter("A1:Q5").read());
  }

  @Test
  void formulasWithTheirValuesAndRichText() {
    assertTruth(
        KeptLedger.sheet(ROWS, COLUMNS, 0)
            .formula(1, 8, "8*2", 16)
            .formula(2, 9, "\"李\"&\"强\"", "李强")
            .rich(3, 9, "包军")
            .read());
  }

  @Test
  void aFormulaWithoutAValueIsRefusedInWords() {
    LedgerReading reading = KeptLedger.sheet(ROWS, COLUMNS, 0).formula(2, 8, "8*2", null).read();
    assertEquals(List.of("3I HOURS_UNREADABLE ="), KeptLedger.said(reading).subList(3, 4));
  }

  @Test
  void numbersBeginAgainEachYear() {
    List<Map<String, String>> rows = new ArrayList<>(KeptLedger.rows());
    KeptLedger.rows().forEach(rows::add);
    for (int i = 0; i < 8; i++) {
      rows.get(i).put("班次编号", i % 4 < 2 ? "01" : "02");
      if (i >= 4) {
        rows.get(i)
            .replaceAll(
                (name, value) -> name.endsWith("日期") ? value.replace("2023", "2022") : value);
        rows.get(i).put("培训班名称", rows.get(i).get("培训班名称").substring(5));
      } else {
        rows.get(i).put("培训班名称", rows.get(i).get("培训班名称").substring(5));
      }
    }
    LedgerReading reading = KeptLedger.sheet(rows, COLUMNS, 0).read();
    assertEquals(List.of(), reading.errors());
    assertEquals(4, reading.rows().stream().map(row -> row.session().key()).distinct().count());
  }

  @Test
  void oneNumberForTwoCountiesIsTwoClasses() {
    List<Map<String, String>> rows = KeptLedger.rows();
    rows.forEach(row -> row.put("班次编号", "1"));
    for (int i : new int[] {2, 3}) {
      rows.get(i).put("举办地区", "奈曼旗");
    }
    LedgerReading reading = KeptLedger.sheet(rows, COLUMNS, 0).read();
    assertEquals(List.of(), reading.errors());
    assertEquals(2, reading.rows().stream().map(row -> row.session().key()).distinct().count());
  }

  @Test
  void oneWrongCellIsStillAContradictionInTheWordsOfTheOthers() {
    List<Map<String, String>> rows = KeptLedger.rows();
    rows.get(2).put("班次编号", "KL-01");
    rows.get(2)
        .putAll(Map.of("培训班名称", "2023年开鲁县知识产权基础培训班", "开班日期", "2023-06-07", "结班日期", "2024年6月9日"));
    rows.get(2).put("培训类型", "基础");
    rows.get(3).putAll(rows.get(2));
    rows.get(3).putAll(Map.of("姓名", "赵丽", "身份证号", "", "结班日期", "2023-06-09", "级别", "市级"));
    LedgerReading reading = KeptLedger.sheet(rows, COLUMNS, 0).read();
    assertEquals(
        List.of("4 H 2024年6月9日 [2023-06-09, KL-01]", "5 D 市级 [旗县级, KL-01]"),
        reading.errors().stream()
            .map(e -> e.row() + " " + e.column() + " " + e.value() + " " + e.args())
            .toList());
  }

  @Test
  void aSampleRowIsNotAPerson() {
    SheetBuilder sheet = new SheetBuilder();
    List<String> columns = KeptLedger.names();
    columns.add(0, "序号");
    sheet.row(columns.toArray());
    Object[] sample = KeptLedger.cells(ROWS.get(0), columns);
    sample[0] = "示例";
    sheet.row(sample);
    sheet.row("（必填）", "（必填）", "（必填）", null, null, null, null, null, null, null, "（必填）");
    ROWS.forEach(row -> sheet.row(KeptLedger.cells(row, columns)));
    assertTruth(sheet.read());
  }

  @Test
  void fiftyThousandRows() {
    StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
    for (int i = 0; i < 50_000; i++) {
      Map<String, String> row = KeptLedger.rows().get(i % 4);
      row.put("身份证号", null);
      row.put("姓名", "某" + i);
      row.put("手机号", "139" + (10_000_000 + i));
      text.append(String.join(",", row.values()).replace("null", "")).append('\n');
    }
    LedgerReading reading =
        Ledgers.read(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8), "a.csv");
    assertEquals(50_000, reading.rows().size());
    assertTrue(reading.errors().isEmpty());
  }

  private static void person(SheetBuilder sheet, int row) {
    sheet.row(KeptLedger.cells(ROWS.get(row), COLUMNS));
  }

  private static void assertTruth(LedgerReading reading) {
    assertEquals(KeptLedger.TRUTH, KeptLedger.said(reading));
  }
}
