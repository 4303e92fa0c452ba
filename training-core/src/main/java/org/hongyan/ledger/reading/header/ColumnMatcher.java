package org.hongyan.ledger.reading.header;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hongyan.ledger.reading.ColumnMapping;
import org.hongyan.ledger.reading.ColumnWishes;
import org.hongyan.ledger.reading.LedgerField;
import org.hongyan.ledger.reading.cells.RawCell;
import org.hongyan.ledger.reading.sheet.RawRow;
import org.hongyan.shared.RuleViolation;

/** Takes one row, or two, for the header and says what each column would mean. */
final class ColumnMatcher {

  private static final String GROUP_PREFIX = LedgerField.GROUP_COUNT.name() + ":";
  private static final int UNNAMED = Integer.MAX_VALUE;

  private final GroupHeadings groups;
  private final ColumnWishes wishes;
  private final Map<Integer, LedgerField> formColumns;
  private Map<Integer, String> chosen = Map.of();
  private final Map<LedgerField, Integer> best = new EnumMap<>(LedgerField.class);
  private final Map<LedgerField, Integer> ranks = new EnumMap<>(LedgerField.class);
  private final Map<Integer, String> headers = new HashMap<>();
  private final Map<Integer, String> groupColumns = new HashMap<>();

  /**
   * @param formColumns columns beyond the last one for what the lines above say
   */
  ColumnMatcher(GroupHeadings groups, ColumnWishes wishes, Map<Integer, LedgerField> formColumns) {
    this.groups = groups;
    this.wishes = wishes;
    this.formColumns = formColumns;
  }

  List<ColumnMapping> match(RawRow upper, RawRow lower) {
    int width = Math.max(upper.width(), lower == null ? 0 : lower.width());
    for (int column = 0; column < width; column++) {
      String header = header(upper, lower, column);
      if (!header.isEmpty()) {
        headers.put(column, header);
      }
    }
    chosen = wishes.of(headerKey());
    headers.forEach(this::propose);
    formColumns.forEach(this::proposeFromForm);
    chosen.forEach(this::choose);
    adaptToKind();
    return mapping(width);
  }

  /** The same for every header of the same words in the same columns. */
  String headerKey() {
    var words = new StringBuilder();
    new TreeMap<>(headers)
        .forEach(
            (column, header) ->
                words.append(column).append('=').append(HeaderWords.key(header)).append('\n'));
    return Digest.of(words.toString());
  }

  /** Whether two rows can be one header: the lower one is silent below a name of its own. */
  static boolean belongTogether(RawRow upper, RawRow lower) {
    if (lower.number() != upper.number() + 1) {
      return false;
    }
    for (int column = 0; column < upper.width(); column++) {
      RawCell above = upper.cell(column);
      RawCell below = lower.cell(column);
      if (!below.isBlank()
          && !below.equals(above)
          && !isSpanned(upper, column)
          && HeaderWords.match(above.text()).isPresent()) {
        return false;
      }
    }
    return true;
  }

  /* the lower row speaks where the upper one is empty, a heading over several, or unknown */
  private static String header(RawRow upper, RawRow lower, int column) {
    RawCell above = upper.cell(column);
    if (lower == null) {
      return above.text().strip();
    }
    RawCell below = lower.cell(column);
    boolean spanned = isSpanned(upper, column);
    boolean known = HeaderWords.match(above.text()).isPresent();
    boolean lowerSpeaks = !below.isBlank() && (above.isBlank() || spanned || !known);
    return (lowerSpeaks ? below : above).text().strip();
  }

  private static boolean isSpanned(RawRow row, int column) {
    RawCell cell = row.cell(column);
    return !cell.isBlank()
        && (cell.equals(row.cell(column + 1)) || column > 0 && cell.equals(row.cell(column - 1)));
  }

  private void propose(int column, String header) {
    if (chosen.containsKey(column)) {
      return;
    }
    Optional<HeaderWords.Match> match = HeaderWords.match(header);
    match.ifPresent(
        m -> {
          if (m.rank() < ranks.getOrDefault(m.field(), UNNAMED)) {
            ranks.put(m.field(), m.rank());
            best.put(m.field(), column);
          }
        });
    if (match.isEmpty()) {
      groups.groupCode(header).ifPresent(code -> groupColumns.put(column, code));
    }
  }

  private void proposeFromForm(int column, LedgerField field) {
    boolean spanned = field == LedgerField.DATE_SPAN && best.containsKey(LedgerField.END_DATE);
    if (!best.containsKey(field) && !spanned) {
      headers.put(column, HeaderWords.bestName(field));
      if (!chosen.containsKey(column)) {
        best.put(field, column);
      }
    }
  }

  private void choose(int column, String field) {
    best.values().removeIf(c -> c == column);
    groupColumns.remove(column);
    if (field == null || field.isBlank()) {
      return;
    }
    if (field.startsWith(GROUP_PREFIX)) {
      groupColumns.put(column, known(field.substring(GROUP_PREFIX.length())));
      return;
    }
    try {
      best.put(LedgerField.valueOf(field), column);
    } catch (IllegalArgumentException e) {
      throw new RuleViolation(RuleViolation.Kind.UNPROCESSABLE, "LEDGER_FIELD_UNKNOWN", field);
    }
  }

  private String known(String group) {
    return groups
        .groupCode(group)
        .filter(group::equals)
        .orElseThrow(
            () ->
                new RuleViolation(
                    RuleViolation.Kind.UNPROCESSABLE, "AUDIENCE_GROUP_UNKNOWN", group));
  }

  /* in a form without names a place or a unit is the class's, in a roster the person's */
  private void adaptToKind() {
    if (best.containsKey(LedgerField.NAME)) {
      best.remove(LedgerField.TOTAL);
      groupColumns.clear();
      return;
    }
    move(LedgerField.PERSON_DIVISION, LedgerField.DIVISION);
    move(LedgerField.ORGANISATION, LedgerField.HOST);
  }

  private void move(LedgerField from, LedgerField to) {
    Integer column = best.get(from);
    boolean counted = best.containsKey(LedgerField.TOTAL) || !groupColumns.isEmpty();
    if (column != null && counted && !best.containsKey(to)) {
      best.remove(from);
      best.put(to, column);
    }
  }

  private List<ColumnMapping> mapping(int width) {
    var fields = new HashMap<Integer, LedgerField>();
    best.forEach((field, column) -> fields.put(column, field));
    List<ColumnMapping> mapping = new ArrayList<>();
    int end =
        1
            + Stream.of(headers.keySet(), chosen.keySet())
                .flatMap(Set::stream)
                .reduce(width - 1, Math::max);
    for (int column = 0; column < end; column++) {
      String header = headers.getOrDefault(column, "");
      String group = groupColumns.get(column);
      LedgerField field = group == null ? fields.get(column) : LedgerField.GROUP_COUNT;
      if (!header.isEmpty() || field != null) {
        mapping.add(new ColumnMapping(column, header, field, group));
      }
    }
    return mapping;
  }
}
