package org.hongyan.reference;

import java.time.LocalDate;

/**
 * A code with names as a form gives it. The code is taken when it is entered and stays.
 *
 * @param source the document that names it, may be null
 * @param validFrom first day, open where null
 * @param validTo last day, open where null
 * @param version of the state that was changed; null for a new one
 */
public record CodeDraft(
    String code,
    String nameZh,
    String nameEn,
    String source,
    LocalDate validFrom,
    LocalDate validTo,
    Integer version)
    implements NamedDraft {}
