package org.hongyan.person;

import java.time.LocalDate;
import org.hongyan.reference.NamedDraft;

/**
 * A group of trainees as a form gives it. The code is taken when it is entered and stays.
 *
 * @param countsForPriorityGroups holds for all dates, past ones too
 * @param countsForAnnualGroups likewise
 * @param validFrom first day, open where null
 * @param validTo last day, open where null
 * @param source the document that says so, may be null
 * @param version of the state that was changed; null for a new one
 */
public record AudienceGroupDraft(
    String code,
    String nameZh,
    String nameEn,
    boolean countsForPriorityGroups,
    boolean countsForAnnualGroups,
    LocalDate validFrom,
    LocalDate validTo,
    String source,
    Integer version)
    implements NamedDraft {}
