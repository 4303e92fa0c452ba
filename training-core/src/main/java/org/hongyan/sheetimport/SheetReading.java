package org.hongyan.sheetimport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongyan.ledger.reading.cells.DateReader;
import org.hongyan.ledger.reading.sheet.Columns;
import org.hongyan.ledger.reading.sheet.LedgerFile;
import org.hongyan.ledger.reading.sheet.Limits;
import org.hongyan.ledger.reading.sheet.RawRow;
import org.hongyan.ledger.reading.sheet.Sheet;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** Reads a file row by row against one kind of sheet, and says what each row would do. */
final class SheetReading<D, V> {

  private static final int ROWS_LOOKED_AT = 20;
  private static final int MOST_ROWS = 5_000;
  private static final long INFLATED = 160L * 1024 * 1024;

  /** A row that can be kept. */
  record Valid<D>(RawRow source, D draft, Change change) {
    int row() {
      return source.number();
    }
  }

  private final SheetTable<D, V> table;
  private final Vocabulary words;
  private final List<SheetColumn<V>> columns;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Map<Integer, String> headings = new LinkedHashMap<>();
  private final List<RawRow> refusedRows = new ArrayList<>();
  private final List<Valid<D>> valid = new ArrayList<>();
  private final List<SheetError> errors = new ArrayList<>();

  SheetReading(SheetTable<D, V> table, Vocabulary words) {
    this.table = table;
    this.words = words;
    this.columns = table.columns(words);
  }

  /** Reads the first sheet that has the columns; refuses a file in which none has. */
  SheetReading<D, V> read(byte[] content, String fileName, long bytes) {
    List<Sheet> sheets = new ArrayList<>();
    new LedgerFile(content, fileName, new Limits(bytes, MOST_ROWS, INFLATED))
        .eachSheet(sheets::add);
    for (Sheet sheet : sheets) {
      int header = sheet.hidden() ? -1 : header(sheet);
      if (header >= 0) {
        rows(sheet, header);
        return this;
      }
    }
    throw new RuleViolation(Kind.UNPROCESSABLE, "SHEET_HEADER_NOT_FOUND", missing());
  }

  private int header(Sheet sheet) {
    int end = Math.min(sheet.rows().size(), ROWS_LOOKED_AT);
    for (int i = 0; i < end; i++) {
      match(sheet.rows().get(i));
      boolean whole =
          columns.stream()
              .filter(SheetColumn::required)
              .allMatch(c -> places.containsKey(c.name()));
      if (whole) {
        return i;
      }
    }
    return -1;
  }

  private void match(RawRow row) {
    places.clear();
    headings.clear();
    for (int i = 0; i < row.width(); i++) {
      String text = row.cell(i).plain();
      int column = i;
      if (!row.cell(i).isBlank()) {
        headings.put(i, text.strip());
        columns.stream()
            .filter(one -> one.named(table.kind(), text))
            .findFirst()
            .ifPresent(one -> places.putIfAbsent(one.name(), column));
      }
    }
  }

  private String missing() {
    List<String> names =
        columns.stream()
            .filter(SheetColumn::required)
            .map(column -> column.heading(table.kind(), Locale.SIMPLIFIED_CHINESE))
            .toList();
    return String.join("\u3001", names);
  }

  private void rows(Sheet sheet, int header) {
    DateReader dates = new DateReader(sheet.counted1904());
    Map<String, Integer> seen = new HashMap<>();
    for (RawRow row : sheet.rows().subList(header + 1, sheet.rows().size())) {
      boolean blank = places.values().stream().allMatch(column -> row.cell(column).isBlank());
      if (!blank) {
        row(row, dates, seen);
      }
    }
  }

  private void row(RawRow row, DateReader dates, Map<String, Integer> seen) {
    int before = errors.size();
    Map<String, String> problems = new LinkedHashMap<>();
    try {
      D draft = table.draft(new RowCells(row, places, dates, problems), words);
      if (problems.isEmpty()) {
        examine(row, draft, seen);
      }
    } catch (RuleViolation refusal) {
      refused(row, refusal);
    }
    problems.forEach((name, code) -> errors.add(error(row, name, code, List.of(value(row, name)))));
    if (errors.size() > before) {
      refusedRows.add(row);
    }
  }

  private void examine(RawRow row, D draft, Map<String, Integer> seen) {
    Change change = table.examine(draft);
    Integer first = seen.putIfAbsent(table.key(draft), row.number());
    if (first == null) {
      valid.add(new Valid<>(row, draft, change));
    } else {
      errors.add(error(row, "", "SHEET_ROW_TWICE", List.of(String.valueOf(first))));
    }
  }

  /** Takes a row out that looked valid, but cannot be kept. */
  void refuse(Valid<D> one, RuleViolation why) {
    valid.remove(one);
    refusedRows.add(one.source());
    refused(one.source(), why);
    refusedRows.sort(Comparator.comparingInt(RawRow::number));
    errors.sort(Comparator.comparingInt(SheetError::row));
  }

  private void refused(RawRow row, RuleViolation refusal) {
    if (refusal.violations().isEmpty()) {
      errors.add(error(row, "", refusal.code(), List.of(refusal.args())));
    }
    for (FieldViolation wrong : refusal.violations()) {
      errors.add(error(row, wrong.field(), wrong.code(), wrong.args()));
    }
  }

  private SheetError error(RawRow row, String name, String code, List<Object> args) {
    Integer column = place(name);
    return column == null
        ? new SheetError(row.number(), "", "", code, "", args)
        : new SheetError(
            row.number(),
            Columns.letter(column),
            headings.get(column),
            code,
            value(row, name),
            args);
  }

  /** The column of a field, which may be one of a part of the draft. */
  private Integer place(String field) {
    String part = field.substring(field.lastIndexOf('.') + 1);
    return places.getOrDefault(field, places.get(part));
  }

  private String value(RawRow row, String name) {
    Integer column = place(name);
    return column == null ? "" : row.cell(column).shown();
  }

  List<Valid<D>> valid() {
    return valid;
  }

  List<SheetError> errors() {
    return errors;
  }

  List<RawRow> refusedRows() {
    return refusedRows;
  }

  /** The words above the columns, by their number from 0. */
  Map<Integer, String> headings() {
    return headings;
  }

  int count(Change change) {
    return (int) valid.stream().filter(row -> row.change() == change).count();
  }
}
