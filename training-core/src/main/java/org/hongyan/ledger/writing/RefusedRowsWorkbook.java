package org.hongyan.ledger.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.hongyan.ledger.reading.ColumnMapping;
import org.hongyan.ledger.reading.LedgerField;
import org.hongyan.ledger.reading.LedgerReading;
import org.hongyan.ledger.reading.ReadSheet;
import org.hongyan.ledger.reading.RowError;
import org.hongyan.ledger.reading.RowPlace;
import org.hongyan.ledger.reading.cells.CellProblem;
import org.hongyan.ledger.reading.cells.DateReader;
import org.hongyan.ledger.reading.cells.RawCell;
import org.hongyan.ledger.reading.sheet.RawRow;
import org.hongyan.shared.Texts;

/**
 * The refused rows as the organiser's file holds them, with a column of reasons: corrected, it can
 * be uploaded again as it is.
 */
public final class RefusedRowsWorkbook {

  private static final int REASON_WIDTH = 60 * 256;

  private final LedgerReading reading;
  private final Map<RowPlace, List<RowError>> errors;
  private final DateReader dates;
  private final Locale locale;

  /**
   * @param locale in whose language the reasons are given
   */
  public RefusedRowsWorkbook(LedgerReading reading, Locale locale) {
    this.reading = reading;
    this.errors = reading.errors().stream().collect(Collectors.groupingBy(RowError::place));
    this.dates = new DateReader(reading.counted1904());
    this.locale = locale;
  }

  /** Writes a sheet for each sheet of the ledger that has refused rows. */
  public void write(OutputStream out) throws IOException {
    List<ReadSheet> refused = reading.refused();
    try (var workbook = new SXSSFWorkbookWithCustomZipEntrySource()) {
      var cells = new CellWriter(workbook);
      for (ReadSheet sheet : refused) {
        boolean only = reading.sheets().size() == 1;
        String name = only ? LedgerColumns.text("refusedSheet") : sheet.name();
        write(cells, workbook.createSheet(WorkbookUtil.createSafeSheetName(name)), sheet);
      }
      if (refused.isEmpty()) {
        workbook.createSheet(LedgerColumns.text("refusedSheet"));
      }
      workbook.write(out);
    }
  }

  private void write(CellWriter cells, Sheet target, ReadSheet sheet) {
    List<ColumnMapping> mapping = sheet.mapping();
    Row header = target.createRow(0);
    for (int i = 0; i < mapping.size(); i++) {
      cells.header(header, i, mapping.get(i).header());
    }
    cells.header(header, mapping.size(), LedgerColumns.text("refusedRow"));
    cells.header(header, mapping.size() + 1, LedgerColumns.text("refusedReason"));
    target.setColumnWidth(mapping.size() + 1, REASON_WIDTH);
    target.createFreezePane(0, 1);
    int next = 1;
    for (RawRow row : sheet.rows()) {
      writeRow(cells, target.createRow(next++), sheet, row);
    }
  }

  private void writeRow(CellWriter cells, Row target, ReadSheet sheet, RawRow row) {
    List<ColumnMapping> mapping = sheet.mapping();
    for (int i = 0; i < mapping.size(); i++) {
      writeCell(cells, target, i, mapping.get(i), row.cell(mapping.get(i).index()));
    }
    cells.text(target, mapping.size(), String.valueOf(row.number()));
    cells.text(target, mapping.size() + 1, reasons(new RowPlace(sheet.name(), row.number())));
  }

  private void writeCell(
      CellWriter cells, Row target, int column, ColumnMapping mapping, RawCell cell) {
    boolean date =
        cell.kind() == RawCell.Kind.DATE
            || mapping.field() == LedgerField.START_DATE
            || mapping.field() == LedgerField.END_DATE;
    LocalDate day = date && cell.isNumeric() ? day(cell) : null;
    if (day != null) {
      cells.date(target, column, day);
    } else {
      cells.text(target, column, cell.plain());
    }
  }

  private LocalDate day(RawCell cell) {
    try {
      return dates.read(cell);
    } catch (CellProblem problem) {
      return null;
    }
  }

  private String reasons(RowPlace place) {
    return errors.getOrDefault(place, List.of()).stream()
        .map(this::reason)
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private String reason(RowError error) {
    String text = Texts.text(locale, "rules." + error.code(), error.textArguments());
    return error.header().isEmpty() ? text : error.header() + ": " + text;
  }
}
