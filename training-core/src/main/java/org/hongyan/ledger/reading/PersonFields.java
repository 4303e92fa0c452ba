package org.hongyan.ledger.reading;

import org.hongyan.person.IdType;

/**
 * What a row says about its person.
 *
 * @param idType null without an ID number
 * @param idNumber null when the ledger gives none
 * @param phone digits only, null when the ledger gives none
 * @param organisation null when the ledger gives none
 */
public record PersonFields(
    String name, IdType idType, String idNumber, String phone, String organisation) {

  @Override
  public String toString() {
    return "PersonFields[not shown]";
  }
}
