package org.hongyan.registration;

import java.time.Instant;

/**
 * Kept seats as the organiser sees them.
 *
 * @param name of the division or organisation
 * @param used how many of them are given or offered
 */
public record QuotaView(
    Long id,
    String divisionCode,
    Long organisationId,
    String name,
    int seats,
    int used,
    Instant releaseAt,
    boolean released) {}
