package org.hongyan.ledger.reading.sheet;

import java.util.List;
import java.util.stream.IntStream;
import org.hongyan.ledger.reading.cells.RawCell;

/** One row as the file holds it, with the number that the sheet shows beside it. */
public final class RawRow {

  private final int number;
  private RawCell[] cells;

  RawRow(int number, RawCell[] cells) {
    this.number = number;
    this.cells = cells;
  }

  public int number() {
    return number;
  }

  public int width() {
    return cells.length;
  }

  /** The cell of a column counted from 0; never null. */
  public RawCell cell(int column) {
    return column < cells.length && cells[column] != null ? cells[column] : RawCell.BLANK;
  }

  public List<RawCell> cells() {
    return IntStream.range(0, cells.length).mapToObj(this::cell).toList();
  }

  /** The same row with another cell in one column. */
  public RawRow with(int column, RawCell cell) {
    RawRow other = new RawRow(number, cells.clone());
    other.fill(column, cell);
    return other;
  }

  void fill(int column, RawCell cell) {
    if (column >= cells.length) {
      cells = java.util.Arrays.copyOf(cells, column + 1);
    }
    cells[column] = cell;
  }
}
