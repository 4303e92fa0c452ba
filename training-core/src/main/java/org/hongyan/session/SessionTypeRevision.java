package org.hongyan.session;

import java.time.LocalDate;

/**
 * New names, source and dates of a kind of class.
 *
 * @param version of the state that was changed
 */
public record SessionTypeRevision(
    String nameZh,
    String nameEn,
    String source,
    LocalDate validFrom,
    LocalDate validTo,
    int version) {}
