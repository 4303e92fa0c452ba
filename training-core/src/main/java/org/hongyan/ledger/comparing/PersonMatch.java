package org.hongyan.ledger.comparing;

import org.hongyan.ledger.reading.PersonFields;

/**
 * A person of the ledger and who that is among the recorded ones.
 *
 * @param key the same for all rows of one person in this ledger
 * @param recordedId null for a new person
 */
public record PersonMatch(
    String key, PersonFields fields, String idHash, String phoneHash, Long recordedId) {

  public boolean isNew() {
    return recordedId == null;
  }
}
