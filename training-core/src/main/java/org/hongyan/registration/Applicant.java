package org.hongyan.registration;

import org.hongyan.person.Person;

/**
 * Somebody who is to be registered.
 *
 * @param person on record, or made up to be entered with the registration
 * @param organisationId the organisation that employs them, where it is on record
 * @param mailEncrypted address that becomes theirs where they have none; null for none
 * @param consented whether they were told what becomes of their data, and agreed
 */
record Applicant(
    Person person,
    String audienceGroup,
    String divisionCode,
    Long organisationId,
    String employer,
    String mailEncrypted,
    Source source,
    boolean consented) {

  /** Whether nobody like that is on record. */
  boolean fresh() {
    return person.id() == null;
  }

  /** Puts on record what was said of the person. */
  void settle() {
    person.belongsTo(audienceGroup, divisionCode);
    if (mailEncrypted != null && person.mailEncrypted() == null) {
      person.reachAt(mailEncrypted);
    }
  }

  /** The same, as this transaction has them on record. */
  Applicant as(Person read) {
    return new Applicant(
        read,
        audienceGroup,
        divisionCode,
        organisationId,
        employer,
        mailEncrypted,
        source,
        consented);
  }
}
