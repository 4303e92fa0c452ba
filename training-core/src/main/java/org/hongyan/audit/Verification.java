package org.hongyan.audit;

/**
 * What walking the chain found.
 *
 * @param events how many events were walked
 * @param firstBroken sequence number of the first event that was altered, is missing or follows a
 *     missing one; null when the chain is whole
 * @param lastHash the head of the chain: kept elsewhere, it also proves that nobody rewrote the
 *     whole chain
 */
public record Verification(boolean intact, long events, Long firstBroken, String lastHash) {}
