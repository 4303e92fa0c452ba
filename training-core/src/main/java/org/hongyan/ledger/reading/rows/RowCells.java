package org.hongyan.ledger.reading.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hongyan.ledger.reading.ColumnMapping;
import org.hongyan.ledger.reading.LedgerField;
import org.hongyan.ledger.reading.RowError;
import org.hongyan.ledger.reading.RowPlace;
import org.hongyan.ledger.reading.cells.CellProblem;
import org.hongyan.ledger.reading.cells.RawCell;
import org.hongyan.ledger.reading.header.Header;
import org.hongyan.ledger.reading.sheet.RawRow;
import org.hongyan.shared.Characters;

/** The cells of one row by meaning, and what is wrong with them. */
final class RowCells {

  /** Makes a value of a cell or says why not. */
  @FunctionalInterface
  interface Reading<T> {
    T of(RawCell cell) throws CellProblem;
  }

  private static final int LONGEST_SHOWN = 200;
  /* what the records hold; the number leaves room for the year behind it */
  private static final int LONGEST_TEXT = 200;
  private static final Map<LedgerField, Integer> LONGEST =
      Map.of(LedgerField.SESSION_NUMBER, 45, LedgerField.REMARK, 500);

  private final Header header;
  private final RawRow row;
  private final List<RowError> errors = new ArrayList<>(0);

  RowCells(Header header, RawRow row) {
    this.header = header;
    this.row = row;
  }

  RowPlace place() {
    return new RowPlace(header.sheet(), row.number());
  }

  RawRow row() {
    return row;
  }

  List<RowError> errors() {
    return errors;
  }

  boolean has(LedgerField field) {
    return header.has(field);
  }

  RawCell cell(LedgerField field) {
    return header.cell(row, field);
  }

  boolean isBlank(LedgerField field) {
    return cell(field).isBlank();
  }

  /** Tidy text, or null for a blank cell. */
  String text(LedgerField field) {
    String tidy = Characters.tidy(cell(field).plain());
    int longest = LONGEST.getOrDefault(field, LONGEST_TEXT);
    if (tidy.length() > longest) {
      refuse(field, "CELL_TOO_LONG", String.valueOf(longest));
    }
    return tidy.isEmpty() ? null : tidy;
  }

  /** The value, or null where the cell is blank or wrong; what is wrong is noted. */
  <T> T read(LedgerField field, Reading<T> reading) {
    return isBlank(field) ? null : readEvenBlank(field, cell(field), reading);
  }

  <T> T readEvenBlank(LedgerField field, RawCell cell, Reading<T> reading) {
    try {
      return reading.of(cell);
    } catch (CellProblem problem) {
      refuse(field, problem.code(), problem.args().toArray());
      return null;
    }
  }

  void refuse(LedgerField field, String code, Object... args) {
    errors.add(error(header.column(field), code, args));
  }

  /** What the cell of a field shows. */
  String shown(LedgerField field) {
    return shown(cell(field));
  }

  private static String shown(RawCell cell) {
    String tidy = Characters.tidy(cell.shown());
    return tidy.length() <= LONGEST_SHOWN ? tidy : tidy.substring(0, LONGEST_SHOWN) + "\u2026";
  }

  RowError error(ColumnMapping column, String code, Object... args) {
    return column == null
        ? new RowError(place(), "", "", code, "", List.of(args))
        : new RowError(
            place(),
            column.column(),
            column.header(),
            code,
            shown(row.cell(column.index())),
            List.of(args));
  }
}
