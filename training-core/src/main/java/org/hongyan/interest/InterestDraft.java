package org.hongyan.interest;

/**
 * What somebody wants to learn, and how they are reached.
 *
 * @param phone null where a mail address is given
 * @param mail null where a phone is given
 */
public record InterestDraft(
    String subjectCode,
    String divisionCode,
    String audienceGroup,
    String name,
    String phone,
    String mail) {}
