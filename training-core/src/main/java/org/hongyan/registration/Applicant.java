package org.hongyan.registration;

import org.hongyan.person.Person;

/**
 * Somebody who is to be registered, known to the register of persons by now.
 *
 * @param organisationId the organisation that employs them, where it is on record
 * @param consented whether they were told what becomes of their data, and agreed
 */
record Applicant(
    Person person,
    String audienceGroup,
    String divisionCode,
    Long organisationId,
    String employer,
    Source source,
    boolean consented) {}
