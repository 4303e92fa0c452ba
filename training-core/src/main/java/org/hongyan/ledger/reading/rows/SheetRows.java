package org.hongyan.ledger.reading.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.hongyan.ledger.reading.LedgerKind;
import org.hongyan.ledger.reading.LedgerReading;
import org.hongyan.ledger.reading.ReadRow;
import org.hongyan.ledger.reading.ReadSheet;
import org.hongyan.ledger.reading.RowError;
import org.hongyan.ledger.reading.UnreadSheet;
import org.hongyan.ledger.reading.cells.DateReader;
import org.hongyan.ledger.reading.cells.Names;
import org.hongyan.ledger.reading.header.Header;
import org.hongyan.ledger.reading.sheet.RawRow;
import org.hongyan.ledger.reading.sheet.Sheet;

/** Makes a {@link LedgerReading} of the sheets whose header is known, one after another. */
public final class SheetRows {

  private static final int REPORT_EVERY = 500;

  private final LedgerKind kind;
  private final boolean counted1904;
  private final IntConsumer progress;
  private final RosterRows roster;
  private final HeadCountRows headCounts;
  private final List<ReadSheet> sheets = new ArrayList<>();
  private final List<RowCells> all = new ArrayList<>();
  private int done;

  /**
   * @param kind of all sheets
   * @param progress is told how many rows have been read
   */
  public SheetRows(
      LedgerKind kind, boolean counted1904, Names names, LocalDate today, IntConsumer progress) {
    this.kind = kind;
    this.counted1904 = counted1904;
    this.progress = progress;
    var words = new Vocabulary(names);
    var sessions = new SessionCells(words, new DateReader(counted1904), today);
    this.roster = new RosterRows(sessions, words, today, names.cityCode());
    this.headCounts = new HeadCountRows(sessions, names.cityCode());
  }

  /** Reads the rows of a sheet below its header. */
  public void add(Sheet sheet, Header header) {
    List<RawRow> rows = new DataRows(header).of(sheet.rows());
    sheets.add(new ReadSheet(sheet.name(), header.lastRow(), header.key(), header.mapping(), rows));
    for (RawRow row : rows) {
      RowCells cells = new RowCells(header, row);
      all.add(cells);
      if (kind == LedgerKind.ROSTER) {
        roster.add(cells);
      } else {
        headCounts.add(cells, header);
      }
      if (++done % REPORT_EVERY == 0) {
        progress.accept(done);
      }
    }
  }

  /** Holds the rows against each other and gives what stands and what is refused. */
  public LedgerReading reading(List<UnreadSheet> unread) {
    progress.accept(done);
    List<ReadRow> rows = roster.compared();
    List<RowError> errors = new ArrayList<>();
    all.forEach(row -> errors.addAll(row.errors()));
    return new LedgerReading(
        kind, sheets, List.copyOf(unread), counted1904, rows, headCounts.rows(), errors);
  }
}
