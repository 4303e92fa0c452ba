package org.hongyan.ledger.reading;

import java.util.Map;

/**
 * One class of a form without names.
 *
 * @param groups heads by the audience group's code, without zeros
 * @param remark null when the form gives none
 */
public record HeadCountRow(
    RowPlace place, SessionFields session, int total, Map<String, Integer> groups, String remark) {

  /** The sheet's row number. */
  public int row() {
    return place.row();
  }
}
