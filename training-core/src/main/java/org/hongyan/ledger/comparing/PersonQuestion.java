package org.hongyan.ledger.comparing;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.hongyan.ledger.reading.RowPlace;

/**
 * Somebody without an ID number who may be recorded already, or who may have been deleted: the
 * organiser is asked.
 *
 * @param place the first row of that person
 * @param assumed the id taken if nobody answers; null for a new person
 * @param open whether the rows of that person are refused as long as nobody answers
 */
public record PersonQuestion(
    RowPlace place,
    String name,
    String employer,
    List<Candidate> candidates,
    Long assumed,
    boolean open) {

  public int row() {
    return place.row();
  }

  /** Both in one. */
  PersonQuestion and(PersonQuestion other) {
    return new PersonQuestion(
        place,
        name,
        employer,
        Stream.concat(candidates.stream(), other.candidates.stream()).toList(),
        assumed == null ? other.assumed : assumed,
        open || other.open);
  }

  /** Somebody recorded who may be meant; a surrogate where it was deleted. */
  public record Candidate(long personId, String name, String employer, boolean samePhone)
      implements Serializable {}
}
