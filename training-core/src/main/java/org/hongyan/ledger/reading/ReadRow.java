package org.hongyan.ledger.reading;

import java.math.BigDecimal;

/**
 * One valid row: a person in a class.
 *
 * @param divisionCode under which the person-time is counted
 * @param attendedHours null when the ledger gives none
 * @param remark null when the ledger gives none
 */
public record ReadRow(
    RowPlace place,
    SessionFields session,
    PersonFields person,
    String groupCode,
    String divisionCode,
    BigDecimal attendedHours,
    boolean completed,
    String remark) {

  /** The sheet's row number. */
  public int row() {
    return place.row();
  }
}
