package org.hongyan.ledger.reading.rows;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hongyan.ledger.reading.ColumnMapping;
import org.hongyan.ledger.reading.LedgerField;
import org.hongyan.ledger.reading.LedgerKind;
import org.hongyan.ledger.reading.cells.RawCell;
import org.hongyan.ledger.reading.cells.Words;
import org.hongyan.ledger.reading.header.Header;
import org.hongyan.ledger.reading.sheet.RawRow;
import org.hongyan.shared.Characters;

/**
 * Gives a row of a roster what it leaves to the row above: the class, where its cells are blank and
 * nothing in the row says that another class begins, and whatever a ditto mark stands for.
 */
final class FillDown {

  /** What tells one class from another. */
  private static final List<LedgerField> TELLING =
      List.of(
          LedgerField.SESSION_NUMBER,
          LedgerField.TITLE,
          LedgerField.START_DATE,
          LedgerField.END_DATE,
          LedgerField.DATE_SPAN);

  private static final Set<LedgerField> NEVER_DITTO =
      EnumSet.of(LedgerField.NAME, LedgerField.ID_NUMBER, LedgerField.PHONE, LedgerField.REMARK);

  private final Header header;
  private RawRow above;

  FillDown(Header header) {
    this.header = header;
  }

  RawRow fill(RawRow row) {
    if (header.kind() != LedgerKind.ROSTER) {
      return row;
    }
    RawRow whole = row;
    if (above != null) {
      boolean sameClass = continuesClass(row);
      for (ColumnMapping column : header.mapping()) {
        RawCell cell = row.cell(column.index());
        boolean left =
            sameClass && LedgerField.OF_CLASS.contains(column.field()) && cell.isBlank()
                || column.field() != null && isDitto(column.field(), cell);
        if (left && !above.cell(column.index()).isBlank()) {
          whole = whole.with(column.index(), above.cell(column.index()));
        }
      }
    }
    above = whole;
    return whole;
  }

  private boolean continuesClass(RawRow row) {
    return TELLING.stream().allMatch(field -> agrees(row, field));
  }

  private boolean agrees(RawRow row, LedgerField field) {
    RawCell cell = header.cell(row, field);
    if (cell.isBlank() || isDitto(field, cell)) {
      return true;
    }
    RawCell before = header.cell(above, field);
    return cell.equals(before)
        || Characters.key(cell.plain()).equals(Characters.key(before.plain()));
  }

  private static boolean isDitto(LedgerField field, RawCell cell) {
    return cell.text().length() <= 2
        && !NEVER_DITTO.contains(field)
        && Words.ledger().says("ditto", cell.text());
  }
}
