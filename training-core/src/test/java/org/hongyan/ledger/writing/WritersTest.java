package org.hongyan.ledger.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hongyan.ledger.reading.CsvReference;
import org.hongyan.ledger.reading.LedgerReading;
import org.hongyan.ledger.reading.Ledgers;
import org.hongyan.ledger.reading.PersonFields;
import org.hongyan.ledger.reading.ReadRow;
import org.hongyan.ledger.reading.RowPlace;
import org.hongyan.ledger.reading.SessionFields;
import org.hongyan.person.IdType;
import org.hongyan.session.Delivery;
import org.hongyan.session.SessionLevel;
import org.junit.jupiter.api.Test;

class WritersTest {

  private static final List<String> PAYLOADS =
      List.of(
          "=cmd|' /C calc'!A0",
          "+1+1",
          "-2+3",
          "@SUM(1)",
          "\uFF1D1+1",
          "=HYPERLINK(\"http://x\",\"y\")",
          "'=1",
          "a,b;c\"d\"",
          "|calc",
          "\uFF0B1",
          "\uFF0D1",
          "\uFF20SUM(1)",
          "%0A=1",
          "<script>alert(1)</script>&amp;",
          "'; drop table person; --",
          "\uD842\uDFB7\u91CE\u5BB6 \u05E2\u05D1\u05E8\u05D9\u05EA \u1820\u1828",
          "\u957F".repeat(99));

  @Test
  void theExportReadsBackToTheSameRows() throws IOException {
    for (String sample : List.of("ledger-2021-2025.xlsx", "ledger-with-errors.xlsx")) {
      LedgerReading before = Ledgers.readSample(sample);
      LedgerReading after = Ledgers.read(export(before.rows(), false), "export.xlsx");

      assertEquals(List.of(), after.errors());
      assertEquals(unnumbered(before.rows()), unnumbered(after.rows()));
    }
  }

  @Test
  void noTextBecomesAFormula() throws IOException {
    List<ReadRow> rows = new ArrayList<>();
    for (String payload : PAYLOADS) {
      rows.add(row("P" + rows.size(), payload));
    }
    byte[] content = export(rows, true);

    assertEquals(unnumbered(rows), unnumbered(Ledgers.read(content, "x.xlsx").rows()));
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      workbook
          .getSheetAt(0)
          .forEach(r -> r.forEach(c -> assertFalse(c.getCellType() == CellType.FORMULA)));
      var cell = workbook.getSheetAt(0).getRow(3).getCell(14);
      assertEquals(PAYLOADS.get(0), cell.getStringCellValue());
      assertTrue(cell.getCellStyle().getQuotePrefixed());
    }
  }

  @Test
  void noTextOfARefusedRowBecomesAFormula() throws IOException {
    String header = "=1+1,培训班名称,结班日期,姓名,人员类别,是否结业,工作单位,备注\n";
    StringBuilder text = new StringBuilder(header.replace("=1+1", "\"=1+1\""));
    for (String payload : PAYLOADS) {
      String quoted = '"' + payload.replace("\"", "\"\"") + '"';
      text.append(String.join(",", quoted, quoted, "?", quoted, quoted, quoted, quoted, quoted));
      text.append('\n');
    }
    LedgerReading before = Ledgers.read(text.toString().getBytes(StandardCharsets.UTF_8), "a.csv");
    var out = new ByteArrayOutputStream();
    new RefusedRowsWorkbook(before, Locale.SIMPLIFIED_CHINESE).write(out);
    assertEquals(PAYLOADS.size(), before.refused().get(0).rows().size());
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      workbook
          .getSheetAt(0)
          .forEach(r -> r.forEach(c -> assertEquals(CellType.STRING, c.getCellType())));
      for (int i = 0; i < PAYLOADS.size(); i++) {
        assertEquals(
            PAYLOADS.get(i), workbook.getSheetAt(0).getRow(i + 1).getCell(3).getStringCellValue());
      }
    }
  }

  @Test
  void refusedRowsComeBackWithReasonsAndAreRefusedAgain() throws IOException {
    LedgerReading before = Ledgers.readSample("ledger-with-errors.xlsx");
    var out = new ByteArrayOutputStream();
    new RefusedRowsWorkbook(before, Locale.SIMPLIFIED_CHINESE).write(out);
    LedgerReading after = Ledgers.read(out.toByteArray(), "refused.xlsx");

    assertEquals(15, after.totalDataRows());
    /* the six doubles are sound now: their first rows are not in this file */
    assertEquals(9, after.refused().get(0).rows().size());
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      var row = workbook.getSheetAt(0).getRow(1);
      String reason = row.getCell(row.getLastCellNum() - 1).getStringCellValue();
      assertFalse(reason.contains("rules."), reason);
      assertEquals("24", row.getCell(row.getLastCellNum() - 2).getStringCellValue());
    }
  }

  @Test
  void refusedHeadCountsComeBackReadable() throws IOException {
    LedgerReading before = Ledgers.readSample("head-counts.xlsx");
    var out = new ByteArrayOutputStream();
    new RefusedRowsWorkbook(before, Locale.ENGLISH).write(out);
    LedgerReading after = Ledgers.read(out.toByteArray(), "refused.xlsx");

    assertEquals(before.kind(), after.kind());
    assertEquals(before.errors().get(0).code(), after.errors().get(0).code());
  }

  @Test
  void theTemplateOffersChoicesAndItsHeaderIsUnderstood() throws IOException {
    var out = new ByteArrayOutputStream();
    new LedgerTemplateWorkbook(new CsvReference()).write(out);
    LedgerReading reading = Ledgers.read(out.toByteArray(), "template.xlsx");

    assertEquals(0, reading.totalDataRows());
    assertEquals(19, reading.mapping().stream().filter(m -> m.field() != null).count());
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertEquals(7, workbook.getSheetAt(0).getDataValidations().size());
      assertTrue(workbook.isSheetHidden(1));
    }
  }

  private static ReadRow row(String number, String text) {
    LocalDate day = LocalDate.of(2024, 2, 29);
    var session =
        new SessionFields(
            number,
            text,
            "BASIC",
            SessionLevel.HOST,
            "150523",
            text,
            day,
            day,
            Delivery.Place.BLENDED,
            new BigDecimal("7.5"));
    var person =
        new PersonFields("A" + text, IdType.OTHER_DOCUMENT, "E12345678", "13812345678", text);
    return new ReadRow(
        new RowPlace("", 0),
        session,
        person,
        "MEDIATOR_ARBITRATOR_NOTARY",
        "150571",
        new BigDecimal("7.25"),
        true,
        text);
  }

  private static byte[] export(List<ReadRow> rows, boolean otherPapers) throws IOException {
    var out = new ByteArrayOutputStream();
    var form =
        new LedgerExportWorkbook.Form(
            "=title", "unit", "person", LocalDate.of(2026, 11, 22), otherPapers);
    Iterator<ReadRow> all = rows.iterator();
    new LedgerExportWorkbook(new CsvReference(), form).write(all, out);
    return out.toByteArray();
  }

  private static List<String> unnumbered(List<ReadRow> rows) {
    return rows.stream()
        .map(
            r ->
                r.session()
                    + " "
                    + r.person().name()
                    + r.person().idType()
                    + r.person().idNumber()
                    + r.person().phone()
                    + r.person().organisation()
                    + r.groupCode()
                    + r.divisionCode()
                    + r.attendedHours()
                    + r.completed()
                    + r.remark())
        .toList();
  }
}
