package org.hongyan.ledger.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.hongyan.ledger.reading.LedgerField;
import org.hongyan.ledger.reading.ReadRow;
import org.hongyan.ledger.reading.ReferenceNames;
import org.hongyan.person.IdType;

/**
 * The ledger as organisers keep it; reading it again gives the same rows. Rows are streamed, and
 * what waits on disk meanwhile is encrypted.
 */
public final class LedgerExportWorkbook {

  /**
   * What stands above the table.
   *
   * @param organisation that fills in the form
   * @param filledInBy who exports
   * @param otherPapers whether persons with another paper than the citizen's card may be listed
   */
  public record Form(
      String title,
      String organisation,
      String filledInBy,
      LocalDate filledInOn,
      boolean otherPapers) {}

  private static final int HEADER_ROW = 2;

  private final CodeNames names;
  private final Form form;
  private final List<LedgerField> fields;
  private CellWriter cells;

  public LedgerExportWorkbook(ReferenceNames reference, Form form) {
    this.names = new CodeNames(reference);
    this.form = form;
    this.fields = LedgerColumns.of(form.otherPapers());
  }

  /** Writes the whole workbook; the row numbers of {@code rows} are not used. */
  public void write(Iterator<ReadRow> rows, OutputStream out) throws IOException {
    try (var workbook = new SXSSFWorkbookWithCustomZipEntrySource()) {
      cells = new CellWriter(workbook);
      Sheet sheet = workbook.createSheet(LedgerColumns.text("sheet"));
      writeHead(sheet);
      writeRows(sheet, rows);
      workbook.write(out);
    }
  }

  private void writeHead(Sheet sheet) {
    cells.title(sheet.createRow(0), 0, form.title());
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, fields.size()));
    Row filledIn = sheet.createRow(1);
    cells.text(filledIn, 0, LedgerColumns.text("filledInBy", form.organisation()));
    cells.text(filledIn, 4, LedgerColumns.text("filledInByPerson", form.filledInBy()));
    cells.text(filledIn, 7, LedgerColumns.text("filledInOn", form.filledInOn().toString()));
    Row header = sheet.createRow(HEADER_ROW);
    cells.header(header, 0, LedgerColumns.text("ORDINAL"));
    for (int i = 0; i < fields.size(); i++) {
      cells.header(header, i + 1, LedgerColumns.text(fields.get(i).name()));
      sheet.setColumnWidth(i + 1, LedgerColumns.width(fields.get(i)));
    }
    sheet.createFreezePane(0, HEADER_ROW + 1);
  }

  private void writeRows(Sheet sheet, Iterator<ReadRow> rows) {
    Set<Object> sessions = new HashSet<>();
    int count = 0;
    while (rows.hasNext()) {
      ReadRow row = rows.next();
      sessions.add(row.session().key());
      count++;
      Row target = sheet.createRow(HEADER_ROW + count);
      cells.number(target, 0, BigDecimal.valueOf(count));
      for (int i = 0; i < fields.size(); i++) {
        writeCell(target, i + 1, fields.get(i), row);
      }
    }
    writeFoot(sheet, count, sessions.size());
  }

  private void writeFoot(Sheet sheet, int rows, int sessions) {
    Row total = sheet.createRow(HEADER_ROW + rows + 1);
    cells.text(total, 0, LedgerColumns.text("total"));
    cells.text(total, 2, LedgerColumns.text("totalSessions", String.valueOf(sessions)));
    cells.text(
        total,
        1 + fields.indexOf(LedgerField.NAME),
        LedgerColumns.text("totalRows", String.valueOf(rows)));
    Row signature = sheet.createRow(HEADER_ROW + rows + 2);
    cells.text(signature, 0, LedgerColumns.text("checkedBy"));
    cells.text(signature, 4, LedgerColumns.text("seal"));
  }

  private void writeCell(Row target, int column, LedgerField field, ReadRow row) {
    switch (field) {
      case START_DATE -> cells.date(target, column, row.session().start());
      case END_DATE -> cells.date(target, column, row.session().end());
      case HOURS -> cells.number(target, column, row.session().hours());
      case ATTENDED_HOURS -> cells.number(target, column, row.attendedHours());
      default -> cells.text(target, column, words(field, row));
    }
  }

  private String words(LedgerField field, ReadRow row) {
    return switch (field) {
      case SESSION_NUMBER -> row.session().number();
      case TITLE -> row.session().title();
      case SESSION_TYPE -> names.type(row.session().typeCode());
      case LEVEL -> CodeNames.word("level.", row.session().level());
      case DIVISION -> names.division(row.session().divisionCode());
      case HOST -> row.session().host();
      case DELIVERY -> CodeNames.word("delivery.", row.session().delivery());
      case NAME -> row.person().name();
      case ID_NUMBER -> row.person().idNumber();
      case ID_TYPE -> otherPaper(row);
      case PHONE -> row.person().phone();
      case ORGANISATION -> row.person().organisation();
      case GROUP -> names.group(row.groupCode());
      case PERSON_DIVISION -> names.division(row.divisionCode());
      case COMPLETED -> CodeNames.answer(row.completed());
      case REMARK -> row.remark();
      default -> "";
    };
  }

  private static String otherPaper(ReadRow row) {
    return row.person().idType() == IdType.OTHER_DOCUMENT ? LedgerColumns.text("otherPaper") : "";
  }
}
