package org.hongyan.registration;

/**
 * One line of a session's roster.
 *
 * @param personId null for callers who may not see people
 * @param name in full for organisers, masked for everybody else
 * @param idNumber masked
 */
public record RosterRow(
    Long registrationId,
    Long personId,
    String name,
    String idNumber,
    String employer,
    String audienceGroup,
    String divisionCode,
    boolean completed,
    Integer ledgerRow) {}
