package org.hongyan.ledger.reading.rows;

import java.util.List;
import java.util.regex.Pattern;
import org.hongyan.ledger.reading.ColumnMapping;
import org.hongyan.ledger.reading.LedgerField;
import org.hongyan.ledger.reading.LedgerKind;
import org.hongyan.ledger.reading.cells.RawCell;
import org.hongyan.ledger.reading.cells.Words;
import org.hongyan.ledger.reading.header.Header;
import org.hongyan.ledger.reading.sheet.RawRow;
import org.hongyan.shared.Characters;

/** Tells rows of data from totals, signatures, notes, repeated headers and blank lines. */
final class DataRows {

  private static final Pattern ID_LIKE = Pattern.compile("\\d{14,17}[\\dXx]");
  /* "1.", a Chinese numeral with its comma or in brackets, or a year alone */
  private static final Pattern SECTION =
      Pattern.compile(
          "([(]?[\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341]{1,3}[)\u3001.].*"
              + "|\\d{4}\u5E74\u5EA6?)");
  private static final Pattern LABEL = Pattern.compile("^\\p{IsHan}{2,12}:");
  private static final Pattern NOTE = Pattern.compile("[(\\[].*[)\\]]");
  private static final int FEWEST_COUNTED_COLUMNS = 4;
  private static final int LONGEST_NAME = 12;
  private static final int LONGEST_TITLE = 200;

  private final Header header;

  DataRows(Header header) {
    this.header = header;
  }

  /** The rows of data, with what the form says above them and what they leave to the row before. */
  List<RawRow> of(List<RawRow> rows) {
    FillDown fillDown = new FillDown(header);
    return rows.stream()
        .filter(row -> row.number() > header.lastRow())
        .filter(this::isData)
        .map(header::withFormLines)
        .map(fillDown::fill)
        .toList();
  }

  private boolean isData(RawRow row) {
    if (!hasData(row) || header.isRepeatedIn(row)) {
      return false;
    }
    String first = first(row);
    if (Words.ledger().says("sample", first) || isBelowHeader(row, first)) {
      return false;
    }
    return isPerson(row, first) || !isFormLine(row, first) && !isTitle(row);
  }

  private static String first(RawRow row) {
    return row.cells().stream()
        .filter(cell -> !cell.isBlank())
        .findFirst()
        .map(DataRows::word)
        .orElse("");
  }

  private static String word(RawCell cell) {
    return cell.text().length() > LONGEST_TITLE ? "" : Characters.key(cell.plain());
  }

  private boolean hasData(RawRow row) {
    if (header.kind() == LedgerKind.HEAD_COUNT) {
      return filled(row, LedgerField.TITLE)
          || filled(row, LedgerField.TOTAL)
          || header.groupColumns().stream().anyMatch(g -> !row.cell(g.index()).isBlank());
    }
    return LedgerField.OF_PERSON.stream().anyMatch(field -> filled(row, field));
  }

  private boolean filled(RawRow row, LedgerField field) {
    return !header.cell(row, field).isBlank();
  }

  /* the words are those of a form line; nothing in the row can only be a person's */
  private boolean isFormLine(RawRow row, String first) {
    return LABEL.matcher(first).find()
        || LABEL.matcher(word(header.cell(row, LedgerField.NAME))).find()
        || Words.ledger().list("footer").stream().anyMatch(footer -> begins(first, footer))
        || words(row).stream().anyMatch(DataRows::isTotal);
  }

  private static boolean isTotal(String text) {
    return text.length() <= LONGEST_NAME
        && Words.ledger().list("total").stream().anyMatch(text::endsWith);
  }

  private static boolean begins(String text, String word) {
    if (!text.startsWith(word)) {
      return false;
    }
    return text.length() == word.length() || !Character.isLetter(text.charAt(word.length()));
  }

  private boolean isPerson(RawRow row, String first) {
    if (header.kind() == LedgerKind.HEAD_COUNT) {
      return false;
    }
    String id = Characters.compact(header.cell(row, LedgerField.ID_NUMBER).plain());
    if (ID_LIKE.matcher(id).matches()) {
      return true;
    }
    ColumnMapping group = header.column(LedgerField.GROUP);
    ColumnMapping completed = header.column(LedgerField.COMPLETED);
    return isOwn(row, group, first) && isOwn(row, completed, first);
  }

  private static boolean isOwn(RawRow row, ColumnMapping column, String first) {
    if (column == null) {
      return false;
    }
    String text = Characters.key(row.cell(column.index()).plain());
    return !text.isEmpty() && !text.equals(first);
  }

  /* the columns' numbers, or notes in brackets, below a header's names */
  private static boolean isBelowHeader(RawRow row, String first) {
    if (first.startsWith("(") || first.startsWith("[")) {
      return words(row).stream().allMatch(word -> NOTE.matcher(word).matches());
    }
    return first.equals("1") && isNumbered(words(row));
  }

  /* one text in the whole row: a class's title above its rows, not somebody's name */
  private boolean isTitle(RawRow row) {
    List<String> words = words(row);
    String text = words.get(0);
    if (text.isEmpty() || !words.stream().allMatch(text::equals)) {
      return false;
    }
    if (SECTION.matcher(text).matches()) {
      return true;
    }
    boolean ofPerson = filled(row, LedgerField.NAME) || filled(row, LedgerField.ID_NUMBER);
    return header.kind() == LedgerKind.ROSTER
        && (!ofPerson || text.length() > LONGEST_NAME * 2 || isNamedAsTitle(text));
  }

  private static boolean isNamedAsTitle(String text) {
    return Words.ledger().list("title.ending").stream().anyMatch(text::endsWith)
        || Words.ledger().list("title.mark").stream().anyMatch(text::contains);
  }

  private static boolean isNumbered(List<String> words) {
    if (words.size() < FEWEST_COUNTED_COLUMNS) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).equals(String.valueOf(i + 1))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> words(RawRow row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).map(DataRows::word).toList();
  }
}
