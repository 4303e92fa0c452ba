package org.hongyan.ledger.comparing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hongyan.ledger.PreviewCounts;
import org.hongyan.ledger.reading.LedgerReading;
import org.hongyan.ledger.reading.RowError;
import org.hongyan.ledger.reading.RowPlace;

/**
 * A ledger held against what is recorded.
 *
 * @param errors of all refused rows, in the order of rows
 */
public record Comparison(
    LedgerReading reading,
    List<MatchedRow> rows,
    List<MatchedHeadCount> headCounts,
    List<RowError> errors,
    List<PersonQuestion> questions) {

  private static final String DUPLICATE = "DUPLICATE_IN_SESSION";

  public PreviewCounts counts() {
    Set<RowPlace> refused = new HashSet<>();
    Set<RowPlace> broken = new HashSet<>();
    for (RowError error : errors) {
      refused.add(error.place());
      if (!DUPLICATE.equals(error.code())) {
        broken.add(error.place());
      }
    }
    int same =
        (int) rows.stream().filter(MatchedRow::same).count()
            + (int) headCounts.stream().filter(MatchedHeadCount::same).count();
    int valid = rows.size() + headCounts.size();
    return new PreviewCounts(
        valid + refused.size(),
        valid,
        same,
        refused.size() - broken.size(),
        broken.size(),
        newSessions(),
        newPersons());
  }

  private int newSessions() {
    Set<String> numbers = new HashSet<>();
    rows.stream()
        .map(MatchedRow::session)
        .filter(SessionMatch::isNew)
        .forEach(session -> numbers.add(session.number()));
    headCounts.stream()
        .map(MatchedHeadCount::session)
        .filter(SessionMatch::isNew)
        .forEach(session -> numbers.add(session.number()));
    return numbers.size();
  }

  private int newPersons() {
    return (int)
        rows.stream()
            .map(MatchedRow::person)
            .filter(PersonMatch::isNew)
            .map(PersonMatch::key)
            .distinct()
            .count();
  }
}
