package org.hongyan.ledger.reading;

import java.math.BigDecimal;

/**
 * One valid row: a person in a class.
 *
 * @param row the sheet's row number
 * @param divisionCode under which the person-time is counted
 * @param attendedHours null when the ledger gives none
 * @param remark null when the ledger gives none
 */
public record ReadRow(
    int row,
    SessionFields session,
    PersonFields person,
    String groupCode,
    String divisionCode,
    BigDecimal attendedHours,
    boolean completed,
    String remark) {}
