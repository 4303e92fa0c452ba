package org.hongyan.ledger.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sheets and headers of one file. */
class SheetsTest {

  private static final String ID_1 = "150523196803224588";
  private static final String ID_3 = "152322197210055327";

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
    assertEquals(3, reading.sheets().get(0).headerRow());
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

    assertEquals("2024", reading.sheets().get(0).name());
    assertEquals(List.of(new UnreadSheet("台账", UnreadSheet.HIDDEN, List.of())), reading.unread());
    assertEquals("A1", reading.rows().get(0).session().number());
  }

  @Test
  void everySheetThatListsPeopleIsReadAndErrorsNameTheSheet() {
    LedgerReading reading =
        new SheetBuilder()
            .row(SheetBuilder.HEADER)
            .person("A1", "王芳", ID_1)
            .sheet("2023")
            .row("台账")
            .row(SheetBuilder.HEADER)
            .person("A0", "王芳", ID_1)
            .person("A1", "王芳", ID_1)
            .sheet("汇总")
            .row("培训班名称", "结班日期", "参训人次", "主办单位", "学时")
            .row("2024年开鲁县知识产权基础培训班", "2024-05-07", 2, "开鲁县市场监督管理局", 16)
            .sheet("未完")
            .row("姓名", "身份证号", "手机号", "工作单位")
            .row("王芳", ID_1, null, null)
            .read();

    assertEquals(
        List.of("A1 台账 2", "2023 3"),
        List.of(
            reading.rows().get(0).session().number()
                + " "
                + reading.rows().get(0).place().sheet()
                + " "
                + reading.rows().get(0).row(),
            reading.rows().get(1).place().sheet() + " " + reading.rows().get(1).row()));
    RowError again = reading.errors().get(0);
    assertEquals(new RowPlace("2023", 4), again.place());
    assertEquals(List.of("台账!2"), again.args());
    assertEquals(
        List.of("汇总 SHEET_OF_OTHER_KIND", "未完 SHEET_HEADER_INCOMPLETE"),
        reading.unread().stream().map(u -> u.name() + " " + u.code()).toList());
    assertEquals(List.of("培训班名称", "结班日期", "人员类别", "是否结业"), reading.unread().get(1).missing());
  }

  @Test
  void datesCountedFrom1904() {
    LedgerReading reading =
        new SheetBuilder().counted1904().row(SheetBuilder.HEADER).person("A1", "王芳", ID_1).read();

    assertEquals(LocalDate.of(2024, 5, 7), reading.rows().get(0).session().end());
  }
}
