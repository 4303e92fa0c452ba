package org.hongyan.ledger.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts that organisers keep: each gives the same two classes and four rows. */
class KeptLayoutsTest {

  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("班次编号", "Class No."),
          Map.entry("培训班名称", "Class Title"),
          Map.entry("培训类型", "Training Type"),
          Map.entry("级别", "Level"),
          Map.entry("举办地区", "Held in"),
          Map.entry("主办单位", "Organiser"),
          Map.entry("开班日期", "Start Date"),
          Map.entry("结班日期", "END DATE"),
          Map.entry("学时", "Hours"),
          Map.entry("姓名", "Full Name"),
          Map.entry("身份证号", "ID Card No."),
          Map.entry("手机号", "Mobile No."),
          Map.entry("工作单位", "Work Unit"),
          Map.entry("人员类别", "Trainee Group"),
          Map.entry("所属旗县", "County"),
          Map.entry("实到学时", "Hours Attended"),
          Map.entry("是否结业", "Completed"));

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("班次编号", "期次"),
          Map.entry("培训班名称", "班名"),
          Map.entry("培训类型", "类型"),
          Map.entry("级别", "层级"),
          Map.entry("举办地区", "举办旗县"),
          Map.entry("主办单位", "承办"),
          Map.entry("开班日期", "起"),
          Map.entry("结班日期", "止"),
          Map.entry("学时", "课时"),
          Map.entry("姓名", "学员"),
          Map.entry("身份证号", "证件号"),
          Map.entry("手机号", "电话"),
          Map.entry("工作单位", "单位"),
          Map.entry("人员类别", "人群"),
          Map.entry("所属旗县", "旗县区"),
          Map.entry("实到学时", "实学"),
          Map.entry("是否结业", "结业否"));

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void theHeaderInAnyOfTheFirstRowsAndColumnsInAnyOrder(int lines) {
    List<String> columns = KeptLedger.names();
    Collections.shuffle(columns, new Random(lines));
    assertTruth(KeptLedger.sheet(KeptLedger.rows(), columns, lines).read());
  }

  @Test
  void englishNames() {
    assertTruth(renamed(ENGLISH).read());
  }

  @Test
  void shortNames() {
    assertTruth(renamed(SHORT).read());
  }

  @Test
  void columnsThatNobodyAskedFor() {
    List<String> columns = KeptLedger.names();
    columns.add(0, "序号");
    columns.add(11, "性别");
    columns.add(12, "年龄");
    columns.add(14, "职务/职称");
    columns.add("签名");
    assertTruth(KeptLedger.sheet(KeptLedger.rows(), columns, 2).read());
  }

  @Test
  void aHeaderOfTwoMergedLines() {
    List<String> columns = KeptLedger.names();
    Object[] upper = new Object[columns.size()];
    upper[0] = "培训班";
    upper[6] = "培训时间";
    upper[8] = "学时";
    upper[9] = "学员基本情况";
    upper[16] = "是否结业";
    List<String> lower = new ArrayList<>(columns);
    lower.set(6, "开始日期");
    lower.set(7, "结束日期");
    lower.set(8, null);
    lower.set(16, null);
    SheetBuilder sheet =
        new SheetBuilder()
            .row("台账")
            .row(upper)
            .row(lower.toArray())
            .merge("A2:F2")
            .merge("G2:H2")
            .merge("I2:I3")
            .merge("J2:P2")
            .merge("Q2:Q3");
    KeptLedger.rows().forEach(row -> sheet.row(KeptLedger.cells(row, columns)));
    assertTruth(sheet.read());
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void textOfAnySeparatorLineEndAndEncoding(String separator) {
    for (String lineEnd : List.of("\n", "\r\n", "\r")) {
      String text = KeptLedger.text(separator, lineEnd);
      for (Charset charset :
          List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), Charset.forName("GBK"))) {
        assertTruth(Ledgers.read(text.getBytes(charset), "台账.csv"));
      }
      assertTruth(Ledgers.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), "a.csv"));
      assertTruth(Ledgers.read(("\uFEFF" + text).getBytes(Charset.forName("GB18030")), "a.csv"));
      assertTruth(Ledgers.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), "a.csv"));
    }
  }

  @Test
  void quotedTextWithLineEndsSeparatorsAndQuotes() {
    List<Map<String, String>> rows = KeptLedger.rows();
    rows.forEach(row -> row.put("工作单位", "开鲁县,\n\"农技\"中心"));
    StringBuilder text = new StringBuilder("\"培训\n台账\",,\n" + quoted(KeptLedger.names()));
    rows.forEach(row -> text.append(quoted(List.copyOf(row.values()))));
    LedgerReading reading = Ledgers.read(text.toString().getBytes(StandardCharsets.UTF_8), "a.csv");
    assertTruth(reading);
    assertEquals("开鲁县, \"农技\"中心", reading.rows().get(0).person().organisation());
  }

  @Test
  void notesInTheNamesOfColumns() {
    List<String> columns = KeptLedger.names();
    List<String> shown =
        columns.stream()
            .map(name -> "*" + name.charAt(0) + " " + name.substring(1) + "\n（必填）：")
            .toList();
    SheetBuilder sheet = new SheetBuilder().row(shown.toArray());
    KeptLedger.rows().forEach(row -> sheet.row(KeptLedger.cells(row, columns)));
    assertTruth(sheet.read());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023年'一'班", "台账 (1)", "Sheet1!", "😀", "=cmd"})
  void sheetsOfStrangeNames(String name) {
    SheetBuilder sheet = new SheetBuilder().sheet(name.replace("!", "").replace("'", "’"));
    sheet.row(KeptLedger.names().toArray());
    KeptLedger.rows().forEach(row -> sheet.row(row.values().toArray()));
    assertTruth(sheet.read());
  }

  private static SheetBuilder renamed(Map<String, String> names) {
    List<String> columns = KeptLedger.names();
    SheetBuilder sheet = new SheetBuilder().row(columns.stream().map(names::get).toArray());
    KeptLedger.rows().forEach(row -> sheet.row(KeptLedger.cells(row, columns)));
    return sheet;
  }

  private static String quoted(List<String> cells) {
    return cells.stream()
            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
            .collect(java.util.stream.Collectors.joining(","))
        + "\r\n";
  }

  private static void assertTruth(LedgerReading reading) {
    assertEquals(KeptLedger.TRUTH, KeptLedger.said(reading));
  }
}
