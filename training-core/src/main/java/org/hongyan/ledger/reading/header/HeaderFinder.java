package org.hongyan.ledger.reading.header;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongyan.ledger.reading.ColumnMapping;
import org.hongyan.ledger.reading.ColumnWishes;
import org.hongyan.ledger.reading.LedgerField;
import org.hongyan.ledger.reading.LedgerKind;
import org.hongyan.ledger.reading.sheet.RawRow;
import org.hongyan.ledger.reading.sheet.Sheet;

/** Looks for the header by its names: in one row or in two, below whatever title there is. */
public final class HeaderFinder {

  private static final int ROWS_LOOKED_AT = 40;
  /* fewer named columns than these are no header, but a chance */
  private static final int FEWEST_NAMED = 4;
  private static final int SAVED_FIRST = 1_000;

  private final GroupHeadings groups;
  private final ColumnWishes wishes;

  /**
   * @param groups knows the audience groups' names
   * @param wishes of the organiser, which override what the names say
   */
  public HeaderFinder(GroupHeadings groups, ColumnWishes wishes) {
    this.groups = groups;
    this.wishes = wishes;
  }

  /**
   * The best header of a sheet.
   *
   * @param score how many columns it names
   * @param missing what a ledger needs and it does not have; empty for a whole header
   */
  public record Found(Header header, int score, Set<LedgerField> missing) {

    public boolean isWhole() {
      return missing.isEmpty();
    }

    /** Whether somebody who keeps ledgers would take it for one. */
    public boolean looksLikeALedger() {
      return isWhole() || score >= FEWEST_NAMED;
    }

    /** The best names of the missing columns. */
    public List<String> missingNames() {
      return missing.stream().map(HeaderWords::bestName).toList();
    }
  }

  /** The best header; empty for a sheet without rows. */
  public Optional<Found> find(Sheet sheet) {
    List<RawRow> rows = sheet.rows();
    FormLines lines = new FormLines(rows);
    int end = Math.min(rows.size(), ROWS_LOOKED_AT);
    List<Found> candidates = new ArrayList<>();
    for (int i = 0; i < end; i++) {
      candidates.add(candidate(sheet, lines, rows.get(i), null));
      if (i + 1 < rows.size() && ColumnMatcher.belongTogether(rows.get(i), rows.get(i + 1))) {
        candidates.add(candidate(sheet, lines, rows.get(i), rows.get(i + 1)));
      }
    }
    return candidates.stream()
        .max(Comparator.comparing(Found::isWhole).thenComparingInt(Found::score));
  }

  private Found candidate(Sheet sheet, FormLines lines, RawRow upper, RawRow lower) {
    int last = lower == null ? upper.number() : lower.number();
    var matcher = new ColumnMatcher(groups, wishes, lines.columnsAbove(upper.number()));
    List<ColumnMapping> mapping = matcher.match(upper, lower);
    String key = matcher.headerKey();
    LedgerKind kind = kind(mapping);
    Header header = new Header(sheet.name(), kind, last, key, mapping, lines);
    int score = recognised(upper, lower) + (wishes.isSaved(key) ? SAVED_FIRST : 0);
    return new Found(header, score, lacking(kind, mapping));
  }

  /* by the names alone: columns that the organiser chose would make any row look like a header */
  private int recognised(RawRow upper, RawRow lower) {
    return (int)
        new ColumnMatcher(groups, ColumnWishes.none(), Map.of())
            .match(upper, lower).stream().filter(column -> column.field() != null).count();
  }

  /** The best names of the columns that a list of people needs. */
  public static List<String> neededNames() {
    return required(LedgerKind.ROSTER).stream().map(HeaderWords::bestName).toList();
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
}
