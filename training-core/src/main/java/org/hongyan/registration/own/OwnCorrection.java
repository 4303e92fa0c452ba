package org.hongyan.registration.own;

/**
 * What people may correct of themselves. Name and number are proved by a paper and corrected by the
 * organiser who has seen it.
 *
 * @param phone in full; as it is where empty
 * @param version of the record that was read
 */
public record OwnCorrection(
    String phone, String employer, String audienceGroup, String divisionCode, Integer version) {

  @Override
  public String toString() {
    return "OwnCorrection[" + version + "]";
  }
}
