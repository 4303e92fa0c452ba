package org.hongyan.ledger;

import java.util.List;
import org.hongyan.ledger.comparing.Comparison;
import org.hongyan.ledger.comparing.PersonQuestion;
import org.hongyan.ledger.reading.ColumnMapping;
import org.hongyan.ledger.reading.LedgerReading;
import org.hongyan.ledger.reading.Outline;
import org.hongyan.ledger.reading.RowError;
import org.hongyan.ledger.reading.UnreadSheet;

/**
 * What a preview found, in the form in which it is kept (and then encrypted).
 *
 * @param sheets that were read
 * @param unread sheets that look like ledgers and were not read
 * @param missing columns that a ledger needs and this one does not have yet
 * @param saved the mapping saved earlier that was used; null where none was
 */
public record ImportReport(
    List<ColumnMapping> mapping,
    List<RowError> errors,
    List<PersonQuestion> questions,
    List<SheetSummary> sheets,
    List<UnreadSheet> unread,
    List<String> missing,
    SavedMappingView saved) {

  /** A sheet that was read, and how many rows of data it has. */
  public record SheetSummary(String name, int headerRow, int rows) {}

  /** Nothing found yet. */
  static final ImportReport EMPTY =
      new ImportReport(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);

  static ImportReport of(Comparison comparison, SavedMappingView saved) {
    LedgerReading reading = comparison.reading();
    return new ImportReport(
        reading.mapping(),
        comparison.errors(),
        comparison.questions(),
        reading.sheets().stream()
            .map(sheet -> new SheetSummary(sheet.name(), sheet.headerRow(), sheet.rows().size()))
            .toList(),
        reading.unread(),
        List.of(),
        saved);
  }

  static ImportReport of(Outline outline) {
    return new ImportReport(
        outline.mapping(),
        List.of(),
        List.of(),
        List.of(new SheetSummary(outline.sheet(), outline.headerRow(), 0)),
        List.of(),
        outline.missing(),
        null);
  }
}
