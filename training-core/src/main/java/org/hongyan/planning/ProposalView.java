package org.hongyan.planning;

import java.time.Instant;

/**
 * A proposal as lists show it.
 *
 * @param hardScore rules that the plan breaks, at most 0; null before it was solved
 * @param softScore what could be better, at most 0; null before it was solved
 * @param seconds how long the last run has taken
 */
public record ProposalView(
    Long id,
    int year,
    ProposalStatus status,
    Integer hardScore,
    Integer softScore,
    int seconds,
    String createdBy,
    Instant createdAt,
    int version) {}
