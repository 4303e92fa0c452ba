package org.hongyan.web.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hongyan.ledger.ImportReport.SheetSummary;
import org.hongyan.ledger.ImportView;
import org.hongyan.ledger.SavedMappingView;
import org.hongyan.ledger.comparing.PersonQuestion;
import org.hongyan.ledger.reading.ColumnMapping;
import org.hongyan.ledger.reading.RowError;
import org.hongyan.ledger.reading.UnreadSheet;
import org.hongyan.shared.Masking;
import org.hongyan.shared.Texts;

/** An import as the API contract has it. */
public record ImportRepresentation(
    long id,
    String fileName,
    String kind,
    String status,
    int rows,
    int validRows,
    int sameRows,
    int duplicateRows,
    int invalidRows,
    int newSessions,
    int newPersons,
    int appliedRows,
    int skippedRows,
    List<Column> mapping,
    List<Refusal> errors,
    List<Question> questions,
    List<SheetSummary> sheets,
    List<Unread> unreadSheets,
    List<String> missingColumns,
    SavedMappingView savedMapping,
    String uploadedBy,
    Instant uploadedAt,
    Instant appliedAt,
    Instant takenBackAt,
    Integer progress) {

  /** What a column was taken for; an empty field is left alone. */
  public record Column(String column, String header, String field) {
    static Column of(ColumnMapping mapping) {
      return new Column(mapping.column(), mapping.header(), mapping.fieldName());
    }
  }

  /** Why a row is refused; {@code row} is the sheet's own number. */
  public record Refusal(
      String sheet,
      int row,
      String column,
      String header,
      String code,
      String message,
      String value) {
    static Refusal of(RowError error, Locale locale) {
      return new Refusal(
          error.place().sheet(),
          error.row(),
          error.column(),
          error.header(),
          error.code(),
          Masking.inText(Texts.text(locale, "rules." + error.code(), error.textArguments())),
          Masking.inText(error.value()));
    }
  }

  /**
   * Somebody without an ID number who may be recorded already, or somebody who may have been
   * deleted.
   *
   * @param open whether the rows are refused as long as nobody answers
   */
  public record Question(
      String sheet,
      int row,
      String name,
      String employer,
      List<Person> candidates,
      Long assumed,
      boolean open) {
    static Question of(PersonQuestion question) {
      return new Question(
          question.place().sheet(),
          question.row(),
          question.name(),
          question.employer(),
          question.candidates().stream()
              .map(
                  person ->
                      new Person(
                          person.personId(), person.name(), person.employer(), person.samePhone()))
              .toList(),
          question.assumed(),
          question.open());
    }
  }

  /** A recorded person. */
  public record Person(long personId, String name, String employer, boolean samePhone) {}

  /** A sheet that looks like a ledger and was not read. */
  public record Unread(String sheet, String code, String message) {
    static Unread of(UnreadSheet sheet, Locale locale) {
      return new Unread(
          sheet.name(),
          sheet.code(),
          Texts.text(locale, "rules." + sheet.code(), sheet.textArguments()));
    }
  }

  static ImportRepresentation of(ImportView view, Locale locale) {
    return new ImportRepresentation(
        view.id(),
        view.fileName(),
        view.kind().name(),
        view.status().name(),
        view.counts().rows(),
        view.counts().valid(),
        view.counts().same(),
        view.counts().duplicate(),
        view.counts().invalid(),
        view.counts().newSessions(),
        view.counts().newPersons(),
        view.appliedRows(),
        view.skippedRows(),
        view.mapping().stream().map(Column::of).toList(),
        view.errors().stream().map(error -> Refusal.of(error, locale)).toList(),
        view.questions().stream().map(Question::of).toList(),
        view.sheets(),
        view.unread().stream().map(sheet -> Unread.of(sheet, locale)).toList(),
        view.missing(),
        view.saved(),
        view.uploadedBy(),
        view.uploadedAt(),
        view.appliedAt(),
        view.takenBackAt(),
        view.progress());
  }
}
