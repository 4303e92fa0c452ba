package org.hongyan.ledger.comparing;

import java.io.Serializable;
import java.util.List;
import org.hongyan.ledger.reading.RowPlace;

/**
 * Somebody without an ID number who may be recorded already: the organiser is asked.
 *
 * @param place the first row of that person
 * @param assumed the id taken if nobody answers; null for a new person
 */
public record PersonQuestion(
    RowPlace place, String name, String employer, List<Candidate> candidates, Long assumed) {

  public int row() {
    return place.row();
  }

  /** Somebody recorded who may be meant. */
  public record Candidate(long personId, String name, String employer, boolean samePhone)
      implements Serializable {}
}
