package org.hongyan.ledger.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.hongyan.session.Delivery;
import org.hongyan.session.SessionLevel;

/**
 * What a row says about its class; rows of one class share one instance.
 *
 * @param number null when the ledger gives none
 * @param host null when the ledger gives none
 * @param delivery null when the ledger gives none
 * @param hours null when the ledger gives none
 */
public record SessionFields(
    String number,
    String title,
    String typeCode,
    SessionLevel level,
    String divisionCode,
    String host,
    LocalDate start,
    LocalDate end,
    Delivery.Place delivery,
    BigDecimal hours) {

  /**
   * Equal for the rows of one class: title and dates with its number and place (numbers begin again
   * each year and in each county), else with its host.
   */
  public Object key() {
    return number != null
        ? Arrays.asList(number, title, start, end, divisionCode)
        : Arrays.asList(title, start, end, host);
  }
}
