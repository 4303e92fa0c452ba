package org.hongyan.ledger.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.hongyan.session.SessionLevel;
import org.junit.jupiter.api.Test;

/** What the rows of one class say about it, and against each other. */
class ClassRowsTest {

  private static final String ID_1 = "150523196803224588";
  private static final String ID_2 = "152322199302271624";
  private static final String ID_3 = "152322197210055327";

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
}
