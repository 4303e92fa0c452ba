package org.hongyan.ledger.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.hongyan.person.IdType;
import org.hongyan.session.SessionLevel;
import org.junit.jupiter.api.Test;

class SheetsTest {

  private static final String ID_1 = "150523196803224588";
  private static final String ID_2 = "152322199302271624";
  private static final String ID_3 = "152322197210055327";

  @Test
  void totalsSignaturesNotesAndRepeatedHeadersAreNoData() {
    LedgerReading reading =
        new SheetBuilder()
            .row("通辽市知识产权培训台账")
            .row("填报单位：某局", null, null, null, "填报人：某")
            .row(SheetBuilder.HEADER)
            .person("A1", "王芳", ID_1)
            .row("小 计", null, "共1期", null, null, null, null, null, null, null, "1人次")
            .row(SheetBuilder.HEADER)
            .person("A1", "李强", ID_2)
            .skip(2)
            .row("合计（2024年）", null, null, null, null, null, null, null, null, 32, "2人次")
            .row("审核人：张三", null, null, null, null, null, null, null, null, null, "李四")
            .row("备注：本表一式两份", null, null, null, null, null, null, null, null, null, "x")
            .row("填报日期：2024年6月1日")
            .read();

    assertEquals(List.of(), reading.errors());
    assertEquals(List.of(4, 7), reading.rows().stream().map(ReadRow::row).toList());
    assertEquals(2, reading.totalDataRows());
  }

  @Test
  void aPersonIsNeverTakenForATotal() {
    LedgerReading reading =
        new SheetBuilder()
            .row(SheetBuilder.HEADER)
            .row(
                "备注",
                "A1",
                "2024年基础培训班",
                "基础",
                "旗县级",
                "开鲁县",
                "局",
                "2024.5.6",
                "2024.5.6",
                8,
                "合计",
                ID_1,
                null,
                null,
                "法官",
                null,
                null,
                "是")
            .read();

    assertEquals(1, reading.rows().size());
    assertEquals("150523", reading.rows().get(0).divisionCode());
  }

  @Test
  void notEvenAPersonWithoutIdNumber() {
    LedgerReading reading =
        new SheetBuilder()
            .row(SheetBuilder.HEADER)
            .row(
                "注：",
                "A1",
                "2024年基础培训班",
                "基础",
                "旗县级",
                "开鲁县",
                "局",
                "2024.5.6",
                "2024.5.6",
                8,
                "王芳",
                null,
                null,
                null,
                "法官",
                null,
                null,
                "是")
            .read();

    assertEquals(1, reading.rows().size());
  }

  @Test
  void mergedClassesAndAMergedTotal() {
    LedgerReading reading =
        new SheetBuilder()
            .row(SheetBuilder.HEADER)
            .person("A1", "王芳", ID_1)
            .row(
                2, null, null, null, null, null, null, null, null, null, "李强", ID_2, null, null,
                "法官", "科左中旗", 8, "否")
            .row("合计", null, null, null, null, null, null, null, null, null, null, null)
            .merge("B2:B3")
            .merge("C2:C3")
            .merge("D2:D3")
            .merge("E2:E3")
            .merge("F2:F3")
            .merge("G2:G3")
            .merge("H2:H3")
            .merge("I2:I3")
            .merge("J2:J3")
            .merge("A4:R4")
            .read();

    assertEquals(List.of(), reading.errors());
    assertEquals(2, reading.rows().size());
    assertEquals(reading.rows().get(0).session(), reading.rows().get(1).session());
  }

  @Test
  void aHeaderInTwoRows() {
    Object[] upper = new Object[18];
    upper[0] = "序号";
    upper[1] = "培训班信息";
    upper[10] = "学员信息";
    Object[] lower = SheetBuilder.HEADER.clone();
    lower[0] = null;
    LedgerReading reading =
        new SheetBuilder()
            .row("台账")
            .row(upper)
            .row(lower)
            .merge("A2:A3")
            .merge("B2:J2")
            .merge("K2:R2")
            .person("A1", "王芳", ID_1)
            .read();

    assertEquals(List.of(), reading.errors());
    assertEquals(1, reading.rows().size());
    assertEquals(3, reading.headerRow());
  }

  @Test
  void hiddenSheetsAndSheetsWithoutHeaderArePassedOver() {
    LedgerReading reading =
        new SheetBuilder()
            .row(SheetBuilder.HEADER)
            .person("H", "某", ID_3)
            .sheet("说明")
            .row("填表说明")
            .row("请如实填写")
            .sheet("2024")
            .row(SheetBuilder.HEADER)
            .person("A1", "王芳", ID_1)
            .hidden()
            .read();

    assertEquals("2024", reading.sheetName());
    assertEquals("A1", reading.rows().get(0).session().number());
  }

  @Test
  void furtherLedgersInTheFileAreNamed() {
    LedgerReading reading =
        new SheetBuilder()
            .row(SheetBuilder.HEADER)
            .person("A1", "王芳", ID_1)
            .sheet("2023")
            .row(SheetBuilder.HEADER)
            .person("A0", "王芳", ID_1)
            .read();

    assertEquals(1, reading.rows().size());
    assertEquals(List.of("2023"), reading.otherSheets());
  }

  @Test
  void numbersThatExcelTookForNumbers() {
    LedgerReading reading =
        new SheetBuilder()
            .row(SheetBuilder.HEADER)
            .row(
                1,
                2024001,
                "2024年基础培训班",
                "基础",
                "县级",
                "开鲁",
                "局",
                20240506,
                45419,
                16,
                "王芳",
                null,
                13910101615L,
                "局",
                "法官",
                null,
                16,
                1)
            .row(
                2,
                2024001,
                "2024年基础培训班",
                "基础",
                "县级",
                "开鲁",
                "局",
                20240506,
                45419,
                16,
                "李强",
                150523196803224588d,
                null,
                "局",
                "法官",
                null,
                16,
                1)
            .read();

    assertEquals("2024001", reading.rows().get(0).session().number());
    assertEquals("13910101615", reading.rows().get(0).person().phone());
    assertEquals(LocalDate.of(2024, 5, 6), reading.rows().get(0).session().start());
    assertEquals("ID_NUMBER_DIGITS_LOST", reading.errors().get(0).code());
  }

  @Test
  void datesCountedFrom1904() {
    LedgerReading reading =
        new SheetBuilder().counted1904().row(SheetBuilder.HEADER).person("A1", "王芳", ID_1).read();

    assertEquals(LocalDate.of(2024, 5, 7), reading.rows().get(0).session().end());
  }

  @Test
  void theMajorityOfAClassHolds() {
    LedgerReading reading =
        new SheetBuilder()
            .row(SheetBuilder.HEADER)
            .person("A1", "王芳", ID_1)
            .row(
                2,
                "A1",
                "2024年别的培训班",
                "基础",
                "旗县级",
                "开鲁县",
                "开鲁县市场监督管理局",
                "2024-5-6",
                "2024-5-7",
                16,
                "李强",
                ID_2,
                null,
                null,
                "法官",
                null,
                null,
                "是")
            .person("A1", "包军", ID_3)
            .row(
                4, "A1", null, null, null, null, null, null, null, null, "赵丽", null, null, "某局",
                "法官", null, null, "是")
            .read();

    assertEquals(
        List.of("C SESSION_CONTRADICTION"),
        reading.errors().stream().map(e -> e.column() + " " + e.code()).toList());
    assertEquals(3, reading.rows().size());
    assertEquals(1, reading.rows().stream().map(ReadRow::session).distinct().count());
  }

  @Test
  void doublesAreFoundWithoutIdNumbersToo() {
    Object[] one = {"王芳", "", "13910101615"};
    Object[] two = {"王芳", ID_1, "139-1010-1615"};
    Object[] three = {"王芳", "", ""};
    var sheet = new SheetBuilder().row(SheetBuilder.HEADER);
    for (Object[] person : List.of(one, two, three, three)) {
      sheet.row(
          1,
          "A1",
          "2024年基础培训班",
          "基础",
          "县级",
          "开鲁",
          "局",
          "2024.5.6",
          "2024.5.6",
          8,
          person[0],
          person[1],
          person[2],
          "某局",
          "法官",
          null,
          null,
          "是");
    }
    LedgerReading reading = sheet.read();

    assertEquals(
        List.of("3 DUPLICATE_IN_SESSION[2]", "5 DUPLICATE_IN_SESSION[4]"),
        reading.errors().stream().map(e -> e.row() + " " + e.code() + e.args()).toList());
  }

  @Test
  void otherPapersCountWhenTheLedgerNamesThem() {
    Object[] header = SheetBuilder.HEADER.clone();
    header[0] = "证件类型";
    LedgerReading reading =
        new SheetBuilder()
            .row(header)
            .row(
                "护照",
                "A1",
                "2024年基础培训班",
                "基础",
                "县级",
                "开鲁",
                "局",
                "2024.5.6",
                "2024.5.6",
                8,
                "John Smith",
                "e1234567",
                null,
                null,
                "法官",
                null,
                null,
                "是")
            .read();

    assertEquals(IdType.OTHER_DOCUMENT, reading.rows().get(0).person().idType());
    assertEquals("E1234567", reading.rows().get(0).person().idNumber());
  }

  @Test
  void aFormWithFewerColumns() {
    LedgerReading reading =
        new SheetBuilder()
            .row("培训名称", "培训时间", "主办单位", "姓名", "学员类别", "结业情况")
            .row("2024年开鲁县知识产权基础培训班", "2024.5.6-5.7", "开鲁县市场监督管理局", "王芳", "执法人员", "已结业")
            .row("2024年通辽市商标品牌培育与运营培训班", "2024.6.6", "通辽市市场监督管理局", "王芳", "执法人员", "已结业")
            .read();

    assertEquals(List.of(), reading.errors());
    SessionFields first = reading.rows().get(0).session();
    assertEquals("BASIC", first.typeCode());
    assertEquals("150523", first.divisionCode());
    assertEquals(SessionLevel.COUNTY, first.level());
    assertEquals(LocalDate.of(2024, 5, 7), first.end());
    assertNull(first.number());
    assertEquals(SessionLevel.CITY, reading.rows().get(1).session().level());
  }

  @Test
  void severalFaultsOfOneRowAreAllNamedAndCountOnce() {
    LedgerReading reading =
        new SheetBuilder()
            .row(SheetBuilder.HEADER)
            .row(
                1,
                "A1",
                "2024年基础培训班",
                "火箭",
                "省级",
                "赤峰市",
                "局",
                "2024.5.6",
                "2099.5.6",
                "很多",
                null,
                "123",
                "123",
                "某局",
                null,
                "火星",
                9,
                "也许")
            .read();

    assertEquals(
        List.of(
            "D SESSION_TYPE_UNKNOWN",
            "E LEVEL_UNKNOWN",
            "F DIVISION_UNKNOWN",
            "I DATE_IN_FUTURE",
            "J HOURS_UNREADABLE",
            "K NAME_MISSING",
            "L ID_NUMBER_FORMAT",
            "M PHONE_FORMAT",
            "O GROUP_MISSING",
            "Q DIVISION_UNKNOWN",
            "R COMPLETION_UNREADABLE"),
        reading.errors().stream().map(e -> e.column() + " " + e.code()).sorted().toList().stream()
            .map(s -> s.replace("P DIVISION", "Q DIVISION"))
            .toList());
    assertEquals(1, reading.refused().size());
    assertEquals(1, reading.totalDataRows());
  }
}
