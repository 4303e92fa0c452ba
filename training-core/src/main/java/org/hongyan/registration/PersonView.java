package org.hongyan.registration;

import org.hongyan.person.IdType;

/** A person as lists show them: the name in full, ID number and phone masked (design, rule 9). */
public record PersonView(
    Long id, String name, IdType idType, String idNumber, String phone, String employer) {}
