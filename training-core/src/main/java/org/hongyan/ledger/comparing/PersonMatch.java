package org.hongyan.ledger.comparing;

import org.hongyan.ledger.reading.PersonFields;

/**
 * A person of the ledger and who that is among the recorded ones.
 *
 * @param key the same for all rows of one person in this ledger
 * @param recordedId null for a new person
 * @param deleted whether it is a surrogate, of which nothing may be said
 */
public record PersonMatch(
    String key,
    PersonFields fields,
    String idHash,
    String phoneHash,
    Long recordedId,
    boolean deleted) {

  /** The same, whose data was deleted. */
  PersonMatch deleted(Long surrogateId) {
    return new PersonMatch(key, fields, idHash, phoneHash, surrogateId, true);
  }

  public boolean isNew() {
    return recordedId == null;
  }
}
