package org.hongyan.organisation;

import java.time.LocalDate;

/**
 * Which divisions; what is null does not narrow.
 *
 * @param text part of the name, short name or code
 * @param validOn a day on which they hold
 */
public record DivisionFilter(
    String text, DivisionLevel level, String parentCode, LocalDate validOn) {}
