package org.hongyan.organisation;

import java.time.LocalDate;

/**
 * New names and dates of a division.
 *
 * @param version of the state that was changed
 */
public record DivisionRevision(
    String name, String shortName, LocalDate validFrom, LocalDate validTo, int version) {}
