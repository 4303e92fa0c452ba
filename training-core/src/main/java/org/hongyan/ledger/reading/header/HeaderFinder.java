package org.hongyan.ledger.reading.header;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongyan.ledger.reading.ColumnMapping;
import org.hongyan.ledger.reading.LedgerField;
import org.hongyan.ledger.reading.LedgerKind;
import org.hongyan.ledger.reading.sheet.RawRow;
import org.hongyan.ledger.reading.sheet.Sheet;
import org.hongyan.shared.RuleViolation;

/** Looks for the header by its names: in one row or in two, below whatever title there is. */
public final class HeaderFinder {

  private static final int ROWS_LOOKED_AT = 40;

  private final GroupHeadings groups;
  private final Map<Integer, String> chosen;
  private Set<LedgerField> missing = EnumSet.copyOf(required(LedgerKind.ROSTER));
  private int bestScore;

  /**
   * @param groups knows the audience groups' names
   * @param chosen by the organiser: column (from 0) to field name, empty to leave a column alone
   */
  public HeaderFinder(GroupHeadings groups, Map<Integer, String> chosen) {
    this.groups = groups;
    this.chosen = chosen;
  }

  public Optional<Header> find(Sheet sheet) {
    List<RawRow> rows = sheet.rows();
    int end = Math.min(rows.size(), ROWS_LOOKED_AT);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < end; i++) {
      candidates.add(candidate(rows.get(i), null));
      if (i + 1 < rows.size() && ColumnMatcher.belongTogether(rows.get(i), rows.get(i + 1))) {
        candidates.add(candidate(rows.get(i), rows.get(i + 1)));
      }
    }
    candidates.forEach(this::note);
    return candidates.stream()
        .filter(c -> c.missing().isEmpty())
        .max(Comparator.comparingInt(Candidate::score))
        .map(Candidate::header);
  }

  /** What to tell when no sheet had a header: the columns that the best guess lacked. */
  public RuleViolation notFound() {
    List<String> names = missing.stream().map(HeaderWords::bestName).toList();
    return new RuleViolation(
        RuleViolation.Kind.UNPROCESSABLE, "LEDGER_HEADER_NOT_FOUND", String.join("\u3001", names));
  }

  private Candidate candidate(RawRow upper, RawRow lower) {
    List<ColumnMapping> mapping = new ColumnMatcher(groups, chosen).match(upper, lower);
    int score = recognised(upper, lower);
    LedgerKind kind = kind(mapping);
    int last = lower == null ? upper.number() : lower.number();
    return new Candidate(new Header(kind, last, mapping), score, lacking(kind, mapping));
  }

  /* by the names alone: columns that the organiser chose would make any row look like a header */
  private int recognised(RawRow upper, RawRow lower) {
    return (int)
        new ColumnMatcher(groups, Map.of())
            .match(upper, lower).stream().filter(column -> column.field() != null).count();
  }

  private void note(Candidate candidate) {
    if (candidate.score() > bestScore) {
      bestScore = candidate.score();
      missing = candidate.missing();
    }
  }

  private static LedgerKind kind(List<ColumnMapping> mapping) {
    boolean named = mapping.stream().anyMatch(m -> m.field() == LedgerField.NAME);
    boolean counted =
        mapping.stream()
            .anyMatch(m -> m.field() == LedgerField.TOTAL || m.field() == LedgerField.GROUP_COUNT);
    return counted && !named ? LedgerKind.HEAD_COUNT : LedgerKind.ROSTER;
  }

  private static Set<LedgerField> required(LedgerKind kind) {
    return kind == LedgerKind.ROSTER
        ? EnumSet.of(
            LedgerField.TITLE,
            LedgerField.END_DATE,
            LedgerField.NAME,
            LedgerField.GROUP,
            LedgerField.COMPLETED)
        : EnumSet.of(LedgerField.TITLE, LedgerField.END_DATE, LedgerField.TOTAL);
  }

  private static Set<LedgerField> lacking(LedgerKind kind, List<ColumnMapping> mapping) {
    Set<LedgerField> lacking = EnumSet.copyOf(required(kind));
    for (ColumnMapping column : mapping) {
      lacking.remove(column.field());
      if (column.field() == LedgerField.DATE_SPAN) {
        lacking.remove(LedgerField.END_DATE);
      } else if (column.field() == LedgerField.GROUP_COUNT) {
        lacking.remove(LedgerField.TOTAL);
      }
    }
    return lacking;
  }

  private record Candidate(Header header, int score, Set<LedgerField> missing) {}
}
