package org.hongyan.organisation;

import java.time.LocalDate;

/**
 * A division as a form gives it. Code, level and parent are taken when it is entered and stay.
 *
 * @param validFrom first day, open where null
 * @param validTo last day, open where null
 * @param source the document that says so, may be null
 * @param version of the state that was changed; null for a new one
 */
public record DivisionDraft(
    String code,
    String name,
    String shortName,
    DivisionLevel level,
    String parentCode,
    LocalDate validFrom,
    LocalDate validTo,
    String source,
    Integer version) {}
