package org.hongyan.person;

import java.time.LocalDate;

/**
 * New names, counting and dates of a group of trainees.
 *
 * @param version of the state that was changed
 */
public record AudienceGroupRevision(
    String nameZh,
    String nameEn,
    boolean countsForPriorityGroups,
    boolean countsForAnnualGroups,
    LocalDate validFrom,
    LocalDate validTo,
    int version) {}
