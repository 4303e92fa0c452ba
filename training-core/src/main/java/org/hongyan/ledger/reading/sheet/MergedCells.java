package org.hongyan.ledger.reading.sheet;

import java.util.List;
import org.hongyan.ledger.reading.cells.RawCell;

/** Gives every cell of a merged block the value of its first cell. */
final class MergedCells {

  /** A block wider than this is a line of the form (title, total, note), not data. */
  private static final int WIDEST_DATA = 3;

  private static final int LAST_HEADER_ROW = 40;
  private static final long MOST_FILLED = 20_000_000;

  private MergedCells() {}

  static void fill(List<RawRow> rows, List<MergedBlock> blocks) {
    long filled = 0;
    for (MergedBlock block : blocks) {
      int at = firstAtOrAfter(rows, block.firstRow());
      if (at == rows.size() || rows.get(at).number() != block.firstRow()) {
        continue;
      }
      RawCell value = rows.get(at).cell(block.firstColumn());
      if (value.isBlank() || isFormLine(block)) {
        continue;
      }
      for (; at < rows.size() && rows.get(at).number() <= block.lastRow(); at++) {
        filled += fillRow(rows.get(at), block, value);
        if (filled > MOST_FILLED) {
          throw WorkbookPackage.tooLargeInside();
        }
      }
    }
  }

  /* group headings (one row high, near the top) are filled at any width but that of a title */
  private static boolean isFormLine(MergedBlock block) {
    boolean heading =
        block.firstRow() == block.lastRow()
            && block.lastRow() <= LAST_HEADER_ROW
            && block.firstColumn() > 0;
    return block.width() > WIDEST_DATA && !heading;
  }

  private static int fillRow(RawRow row, MergedBlock block, RawCell value) {
    int last = Math.min(block.lastColumn(), Columns.MOST - 1);
    for (int column = block.firstColumn(); column <= last; column++) {
      row.fill(column, value);
    }
    return last - block.firstColumn() + 1;
  }

  private static int firstAtOrAfter(List<RawRow> rows, int number) {
    int low = 0;
    int high = rows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows.get(middle).number() < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
