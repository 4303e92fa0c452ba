package org.hongyan.ledger.reading.rows;

import java.util.List;
import java.util.regex.Pattern;
import org.hongyan.ledger.reading.ColumnMapping;
import org.hongyan.ledger.reading.LedgerField;
import org.hongyan.ledger.reading.LedgerKind;
import org.hongyan.ledger.reading.cells.Characters;
import org.hongyan.ledger.reading.cells.RawCell;
import org.hongyan.ledger.reading.cells.Words;
import org.hongyan.ledger.reading.header.Header;
import org.hongyan.ledger.reading.sheet.RawRow;

/** Tells rows of data from totals, signatures, notes, repeated headers and blank lines. */
final class DataRows {

  private static final Pattern ID_LIKE = Pattern.compile("\\d{14,17}[\\dXx]");

  private final Header header;

  DataRows(Header header) {
    this.header = header;
  }

  List<RawRow> of(List<RawRow> rows) {
    return rows.stream()
        .filter(row -> row.number() > header.lastRow())
        .filter(this::isData)
        .toList();
  }

  private boolean isData(RawRow row) {
    return hasData(row) && !isFormLine(row) && !header.isRepeatedIn(row);
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

  /* the first words are those of a form line, and nothing in the row can only be a person's */
  private boolean isFormLine(RawRow row) {
    String first =
        row.cells().stream()
            .filter(c -> !c.isBlank())
            .findFirst()
            .map(RawCell::plain)
            .map(Characters::key)
            .orElse("");
    boolean word = Words.ledger().list("footer").stream().anyMatch(footer -> begins(first, footer));
    return word && !isPerson(row, first);
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
}
