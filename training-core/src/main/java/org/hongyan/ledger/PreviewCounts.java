package org.hongyan.ledger;

/**
 * What a ledger would change.
 *
 * @param rows all data rows; the sum of valid, duplicate and invalid ones
 * @param valid rows that can stand, those already recorded included
 * @param same of the valid rows, those already recorded exactly so
 * @param duplicate rows that repeat a person within one session
 * @param invalid rows that break a rule
 */
public record PreviewCounts(
    int rows, int valid, int same, int duplicate, int invalid, int newSessions, int newPersons) {

  public int refused() {
    return duplicate + invalid;
  }

  public int fresh() {
    return valid - same;
  }
}
