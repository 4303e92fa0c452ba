package org.hongyan.ledger.reading.header;

import static org.hongyan.ledger.reading.LedgerField.NAME;
import static org.hongyan.ledger.reading.LedgerField.TITLE;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hongyan.ledger.reading.ColumnMapping;
import org.hongyan.ledger.reading.LedgerField;
import org.hongyan.ledger.reading.LedgerKind;
import org.hongyan.ledger.reading.cells.RawCell;
import org.hongyan.ledger.reading.sheet.RawRow;

/** The header that was found: its last row and what each column means. */
public final class Header {

  private static final int REPEATED_COLUMNS = 3;
  private static final int LONGEST_NAME = 60;

  private final String sheet;
  private final LedgerKind kind;
  private final String key;
  private final int lastRow;
  private final List<ColumnMapping> mapping;
  private final Map<LedgerField, ColumnMapping> columns = new EnumMap<>(LedgerField.class);
  private final Map<Integer, String> keys = new HashMap<>();
  private final FormLines lines;

  Header(
      String sheet,
      LedgerKind kind,
      int lastRow,
      String key,
      List<ColumnMapping> mapping,
      FormLines lines) {
    this.sheet = sheet;
    this.kind = kind;
    this.key = key;
    this.lines = lines;
    this.lastRow = lastRow;
    this.mapping = List.copyOf(mapping);
    mapping.stream().filter(m -> m.field() != null).forEach(m -> columns.put(m.field(), m));
    mapping.forEach(m -> keys.put(m.index(), HeaderWords.key(m.header())));
  }

  /** The name of the sheet in which it stands. */
  public String sheet() {
    return sheet;
  }

  /** The same for every header of the same words in the same columns. */
  public String key() {
    return key;
  }

  /** The row with what the lines of the form above it say in the columns made for that. */
  public RawRow withFormLines(RawRow row) {
    RawRow whole = row;
    for (ColumnMapping column : mapping) {
      RawCell said = lines.value(column.index(), row.number());
      if (!said.isBlank()) {
        whole = whole.with(column.index(), said);
      }
    }
    return whole;
  }

  public LedgerKind kind() {
    return kind;
  }

  public int lastRow() {
    return lastRow;
  }

  public List<ColumnMapping> mapping() {
    return mapping;
  }

  public boolean has(LedgerField field) {
    return columns.containsKey(field);
  }

  /** The column of a field, or null. */
  public ColumnMapping column(LedgerField field) {
    return columns.get(field);
  }

  public RawCell cell(RawRow row, LedgerField field) {
    ColumnMapping column = columns.get(field);
    return column == null ? RawCell.BLANK : row.cell(column.index());
  }

  public List<ColumnMapping> groupColumns() {
    return mapping.stream().filter(m -> m.field() == LedgerField.GROUP_COUNT).toList();
  }

  /** Whether the row is the header again, as on a later printed page. */
  public boolean isRepeatedIn(RawRow row) {
    ColumnMapping main = columns.get(kind == LedgerKind.ROSTER ? NAME : TITLE);
    return says(row, main)
        && columns.values().stream().filter(m -> says(row, m)).count() >= REPEATED_COLUMNS;
  }

  private boolean says(RawRow row, ColumnMapping column) {
    String text = row.cell(column.index()).text();
    return text.length() < LONGEST_NAME && HeaderWords.key(text).equals(keys.get(column.index()));
  }
}
