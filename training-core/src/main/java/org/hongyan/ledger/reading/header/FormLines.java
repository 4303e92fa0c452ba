package org.hongyan.ledger.reading.header;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hongyan.ledger.reading.LedgerField;
import org.hongyan.ledger.reading.cells.RawCell;
import org.hongyan.ledger.reading.cells.Words;
import org.hongyan.ledger.reading.sheet.RawRow;
import org.hongyan.shared.Characters;

/**
 * What the lines of a form say about the class whose roster stands below: {@code label: value}, in
 * one cell or in two, and a title of its own. Such a value is taken like a column of the roster,
 * beyond the last one, and only where the roster has no column for it.
 */
final class FormLines {

  /* a label may follow the value before it in the same cell, after some spaces */
  private static final Pattern LABEL =
      Pattern.compile("(?:^|\\s{2,}|[;\uFF1B])([^:\uFF1A;\uFF1B\\s]{2,12})[:\uFF1A]");
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[(\uFF08]([^()\uFF08\uFF09]*\\d{4}[^()\uFF08\uFF09]*)[)\uFF09]");
  /* "1.", "(1)" or a Chinese numeral with a comma before a heading */
  private static final Pattern ORDINAL =
      Pattern.compile(
          "^[(\uFF08]?[\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\\d]{1,3}[)\uFF09\u3001.\uFF0E]\\s*");
  private static final int LONGEST = 200;
  /* a row with more than these is a row of the table */
  private static final int MOST_CELLS = 8;

  private final Map<LedgerField, TreeMap<Integer, RawCell>> values =
      new EnumMap<>(LedgerField.class);
  private final int firstColumn;

  FormLines(List<RawRow> rows) {
    this.firstColumn = rows.stream().mapToInt(RawRow::width).max().orElse(0);
    rows.forEach(this::read);
  }

  /** The columns beyond the last one that stand for what lines above {@code row} say. */
  Map<Integer, LedgerField> columnsAbove(int row) {
    Map<Integer, LedgerField> columns = new HashMap<>();
    values.forEach(
        (field, byRow) -> {
          if (byRow.firstKey() < row) {
            columns.put(firstColumn + field.ordinal(), field);
          }
        });
    return columns;
  }

  /** What the nearest line above {@code row} says in such a column. */
  RawCell value(int column, int row) {
    int ordinal = column - firstColumn;
    if (ordinal < 0 || ordinal >= LedgerField.values().length) {
      return RawCell.BLANK;
    }
    var nearest =
        Optional.ofNullable(values.get(LedgerField.values()[ordinal]))
            .map(byRow -> byRow.lowerEntry(row));
    return nearest.map(Map.Entry::getValue).orElse(RawCell.BLANK);
  }

  private void read(RawRow row) {
    if (IntStream.range(0, row.width()).filter(i -> !row.cell(i).isBlank()).count()
        > MOST_CELLS * 2) {
      return;
    }
    List<RawCell> cells = new ArrayList<>();
    for (RawCell cell : row.cells()) {
      boolean again = !cells.isEmpty() && cells.get(cells.size() - 1).equals(cell);
      if (!cell.isBlank() && !again) {
        cells.add(cell);
      }
    }
    if (cells.size() > MOST_CELLS) {
      return;
    }
    for (int i = 0; i < cells.size(); i++) {
      String text = cells.get(i).text().strip();
      if (text.length() <= LONGEST && !readLabels(row.number(), text)) {
        RawCell next = i + 1 < cells.size() ? cells.get(i + 1) : RawCell.BLANK;
        readPair(row.number(), text, next);
      }
    }
    if (cells.size() == 1) {
      readTitle(row.number(), cells.get(0).text().strip());
    }
  }

  private boolean readLabels(int row, String text) {
    if (text.indexOf(':') < 0 && text.indexOf('\uFF1A') < 0) {
      return false;
    }
    Matcher label = LABEL.matcher(text);
    boolean found = false;
    int from = -1;
    String name = "";
    while (label.find()) {
      if (from >= 0) {
        put(row, name, RawCell.text(text.substring(from, label.start()).strip()));
      }
      name = label.group(1);
      from = label.end();
      found = true;
    }
    if (found && from < text.length()) {
      put(row, name, RawCell.text(text.substring(from).strip()));
      return true;
    }
    return false;
  }

  /* the label ends with a colon and its value is the next cell */
  private void readPair(int row, String text, RawCell next) {
    boolean labelled = text.endsWith(":") || text.endsWith("\uFF1A");
    if (labelled && !next.text().matches(".*[:\uFF1A]$")) {
      put(row, text.substring(0, text.length() - 1), next);
    }
  }

  private void readTitle(int row, String text) {
    String key = Characters.key(text);
    boolean title = Words.ledger().list("title.mark").stream().anyMatch(key::contains);
    if (!title || text.length() > LONGEST || LABEL.matcher(text).find()) {
      return;
    }
    Matcher note = IN_BRACKETS.matcher(text);
    if (note.find()) {
      add(row, LedgerField.DATE_SPAN, RawCell.text(note.group(1).strip()));
    }
    String bare = ORDINAL.matcher(note.replaceAll("")).replaceFirst("").strip();
    for (String ending : Words.ledger().list("title.ending")) {
      if (bare.endsWith(ending)) {
        bare = bare.substring(0, bare.length() - ending.length());
        break;
      }
    }
    add(row, LedgerField.TITLE, RawCell.text(bare.strip()));
  }

  private void put(int row, String label, RawCell value) {
    HeaderWords.match(label).ifPresent(match -> add(row, match.field(), value));
  }

  private void add(int row, LedgerField field, RawCell value) {
    if (LedgerField.OF_CLASS.contains(field) && !value.isBlank()) {
      values.computeIfAbsent(field, f -> new TreeMap<>()).putIfAbsent(row, value);
    }
  }
}
