package org.hongyan.ledger.comparing;

import java.util.List;

/**
 * Somebody without an ID number who may be recorded already: the organiser is asked.
 *
 * @param row the first row of that person
 * @param assumed the id taken if nobody answers; null for a new person
 */
public record PersonQuestion(
    int row, String name, String employer, List<Candidate> candidates, Long assumed) {

  /** Somebody recorded who may be meant. */
  public record Candidate(long personId, String name, String employer, boolean samePhone) {}
}
