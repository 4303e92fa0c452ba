package org.hongyan.sheetimport;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hongyan.ledger.reading.cells.RawCell;
import org.hongyan.ledger.reading.sheet.RawRow;
import org.hongyan.shared.sheet.TableWorkbook;

/** The refused rows as the file holds them, with a column of reasons: to be corrected and sent. */
final class RefusedRows {

  private final SheetReading<?, ?> reading;
  private final Locale locale;

  RefusedRows(SheetReading<?, ?> reading, Locale locale) {
    this.reading = reading;
    this.locale = locale;
  }

  void write(OutputStream out) throws IOException {
    List<String> heads = new ArrayList<>(reading.headings().values());
    heads.add(SheetWords.text("row"));
    heads.add(SheetWords.text("reason"));
    try (TableWorkbook workbook = new TableWorkbook(SheetWords.text("refused"), heads)) {
      reading.refusedRows().forEach(row -> workbook.add(values(row)));
      workbook.write(out);
    }
  }

  private List<Object> values(RawRow row) {
    List<Object> values = new ArrayList<>();
    for (int column : reading.headings().keySet()) {
      RawCell cell = row.cell(column);
      values.add(cell.isBlank() ? null : cell.shown());
    }
    values.add(row.number());
    values.add(
        reading.errors().stream()
            .filter(error -> error.row() == row.number())
            .map(this::reason)
            .distinct()
            .collect(Collectors.joining("\n")));
    return values;
  }

  private String reason(SheetError error) {
    String message = error.message(locale);
    return error.header().isEmpty() ? message : error.header() + ": " + message;
  }
}
