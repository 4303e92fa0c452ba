package org.hongyan.ledger.reading;

import org.hongyan.ledger.reading.sheet.Columns;

/**
 * What one column was taken for.
 *
 * @param index counted from 0
 * @param header the words above the column
 * @param field what they mean, or null for a column that is left alone
 * @param group the audience group's code of a {@code GROUP_COUNT} column, else null
 */
public record ColumnMapping(int index, String header, LedgerField field, String group) {

  public String column() {
    return Columns.letter(index);
  }

  /** The name under which pages and the API know the field: {@code GROUP_COUNT:JUDGE}. */
  public String fieldName() {
    if (field == null) {
      return "";
    }
    return group == null ? field.name() : field.name() + ":" + group;
  }
}
