package org.hongyan.ledger.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which lines of a sheet are rows of data. */
class DataLinesTest {

  private static final String ID_1 = "150523196803224588";
  private static final String ID_2 = "152322199302271624";

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
}
