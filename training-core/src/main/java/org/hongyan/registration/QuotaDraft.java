package org.hongyan.registration;

import java.time.Instant;

/**
 * Seats to be kept for the people of a division or of an organisation, one of the two.
 *
 * @param releaseAt from when on the free ones are everybody's; null keeps them to the end
 */
public record QuotaDraft(
    String divisionCode, Long organisationId, Integer seats, Instant releaseAt) {}
