package org.hongyan.person;

/**
 * A person as a form gives it.
 *
 * @param idType resident identity card where null
 * @param idNumber in full, may be null
 * @param phone in full, may be null
 */
public record PersonDraft(
    String name, IdType idType, String idNumber, String phone, String employer) {}
