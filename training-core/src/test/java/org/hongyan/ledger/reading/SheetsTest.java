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
  void datesCountedFrom1904() {
    LedgerReading reading =
        new SheetBuilder().counted1904().row(SheetBuilder.HEADER).person("A1", "王芳", ID_1).read();

    assertEquals(LocalDate.of(2024, 5, 7), reading.rows().get(0).session().end());
  }
}
