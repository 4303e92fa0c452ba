package org.hongyan.ledger;

import java.time.Instant;
import java.util.List;
import org.hongyan.ledger.comparing.PersonQuestion;
import org.hongyan.ledger.reading.ColumnMapping;
import org.hongyan.ledger.reading.LedgerKind;
import org.hongyan.ledger.reading.RowError;
import org.hongyan.ledger.reading.UnreadSheet;

/**
 * An import as pages and the API show it.
 *
 * @param progress percent done while it is being applied; null otherwise
 */
public record ImportView(
    long id,
    String fileName,
    long fileSize,
    LedgerKind kind,
    ImportStatus status,
    PreviewCounts counts,
    int appliedRows,
    int skippedRows,
    List<ColumnMapping> mapping,
    List<RowError> errors,
    List<PersonQuestion> questions,
    List<ImportReport.SheetSummary> sheets,
    List<UnreadSheet> unread,
    List<String> missing,
    SavedMappingView saved,
    String uploadedBy,
    Instant uploadedAt,
    String appliedBy,
    Instant appliedAt,
    String takenBackBy,
    Instant takenBackAt,
    Integer progress) {

  /** The import as a list shows it: without mapping, errors and questions. */
  static ImportView summary(LedgerImport ledger, Integer progress) {
    return of(ledger, ImportReport.EMPTY, progress);
  }

  static ImportView of(LedgerImport ledger, ImportReport report, Integer progress) {
    return new ImportView(
        ledger.id(),
        ledger.fileName(),
        ledger.fileSize(),
        ledger.kind(),
        ledger.status(),
        ledger.counts(),
        ledger.appliedRows(),
        ledger.skippedRows(),
        report.mapping(),
        report.errors(),
        report.questions(),
        report.sheets(),
        report.unread(),
        report.missing(),
        report.saved(),
        ledger.uploadedBy(),
        ledger.uploadedAt(),
        ledger.appliedBy(),
        ledger.appliedAt(),
        ledger.takenBackBy(),
        ledger.takenBackAt(),
        progress);
  }
}
