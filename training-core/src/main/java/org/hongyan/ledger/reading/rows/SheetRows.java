package org.hongyan.ledger.reading.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.hongyan.ledger.reading.HeadCountRow;
import org.hongyan.ledger.reading.LedgerKind;
import org.hongyan.ledger.reading.LedgerReading;
import org.hongyan.ledger.reading.ReadRow;
import org.hongyan.ledger.reading.RowError;
import org.hongyan.ledger.reading.cells.DateReader;
import org.hongyan.ledger.reading.cells.Names;
import org.hongyan.ledger.reading.header.Header;
import org.hongyan.ledger.reading.sheet.RawRow;
import org.hongyan.ledger.reading.sheet.Sheet;

/** Makes a {@link LedgerReading} of a sheet whose header is known. */
public final class SheetRows {

  private static final int REPORT_EVERY = 500;

  private final Names names;
  private final LocalDate today;
  private final IntConsumer progress;

  /**
   * @param progress is told how many rows have been read
   */
  public SheetRows(Names names, LocalDate today, IntConsumer progress) {
    this.names = names;
    this.today = today;
    this.progress = progress;
  }

  public LedgerReading read(Sheet sheet, Header header) {
    var words = new Vocabulary(names);
    var sessions = new SessionCells(words, new DateReader(sheet.counted1904()), today);
    List<RowCells> cells =
        new DataRows(header)
            .of(sheet.rows()).stream().map(row -> new RowCells(header, row)).toList();
    List<ReadRow> rows = List.of();
    List<HeadCountRow> headCounts = List.of();
    if (header.kind() == LedgerKind.ROSTER) {
      var roster = new RosterRows(sessions, words, today, names.cityCode());
      each(cells, roster::add);
      rows = roster.compared();
    } else {
      var counts = new HeadCountRows(sessions, header, names.cityCode());
      each(cells, counts::add);
      headCounts = counts.rows();
    }
    return reading(sheet, header, cells, rows, headCounts);
  }

  private void each(List<RowCells> cells, java.util.function.Consumer<RowCells> read) {
    int done = 0;
    for (RowCells row : cells) {
      read.accept(row);
      if (++done % REPORT_EVERY == 0 || done == cells.size()) {
        progress.accept(done);
      }
    }
  }

  private static LedgerReading reading(
      Sheet sheet,
      Header header,
      List<RowCells> cells,
      List<ReadRow> rows,
      List<HeadCountRow> headCounts) {
    List<RowError> errors = new ArrayList<>();
    List<RawRow> raw = new ArrayList<>(cells.size());
    for (RowCells row : cells) {
      errors.addAll(row.errors());
      raw.add(row.row());
    }
    return new LedgerReading(
        header.kind(),
        sheet.name(),
        List.of(),
        sheet.counted1904(),
        header.lastRow(),
        header.mapping(),
        rows,
        headCounts,
        errors,
        raw,
        cells.size());
  }
}
