package org.hongyan.ledger.reading;

import java.util.List;

/**
 * Why a row is refused; a row may have several.
 *
 * @param column the column's letter, empty when the whole row is meant
 * @param header the words above the column
 * @param code the rule; its text is {@code rules.<code>} with row, value and {@code args}
 * @param value as the file holds it
 * @param args what else the text tells, from placeholder {2} on
 */
public record RowError(
    RowPlace place, String column, String header, String code, String value, List<Object> args) {

  /** The sheet's row number. */
  public int row() {
    return place.row();
  }

  /** What fills the rule's text: row, value, then the rest. */
  public Object[] textArguments() {
    Object[] all = new Object[args.size() + 2];
    all[0] = String.valueOf(row());
    all[1] = value;
    for (int i = 0; i < args.size(); i++) {
      all[i + 2] = args.get(i);
    }
    return all;
  }
}
