package org.hongyan.ledger.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a ledger says, row by row.
 *
 * @param sheets that were read, at least one
 * @param unread sheets that look like ledgers too and were not read, with the reason
 * @param counted1904 whether the file counts its dates from 1904
 * @param rows valid rows of a roster
 * @param headCountRows valid rows of a form without names
 * @param errors of refused rows, in the order of sheets and rows
 */
public record LedgerReading(
    LedgerKind kind,
    List<ReadSheet> sheets,
    List<UnreadSheet> unread,
    boolean counted1904,
    List<ReadRow> rows,
    List<HeadCountRow> headCountRows,
    List<RowError> errors) {

  /** Of the first sheet: all columns with a header, in their order. */
  public List<ColumnMapping> mapping() {
    return sheets.get(0).mapping();
  }

  /** Of the first sheet. */
  public String headerKey() {
    return sheets.get(0).headerKey();
  }

  /** Valid and refused rows. */
  public int totalDataRows() {
    return sheets.stream().mapToInt(sheet -> sheet.rows().size()).sum();
  }

  /** The sheets with nothing but their refused rows, as the file holds them. */
  public List<ReadSheet> refused() {
    Set<RowPlace> places = errors.stream().map(RowError::place).collect(Collectors.toSet());
    return sheets.stream()
        .map(
            sheet ->
                new ReadSheet(
                    sheet.name(),
                    sheet.headerRow(),
                    sheet.headerKey(),
                    sheet.mapping(),
                    sheet.of(places)))
        .filter(sheet -> !sheet.rows().isEmpty())
        .toList();
  }

  /** The same reading with the refusals that a comparison added to its own. */
  public LedgerReading withErrors(List<RowError> all) {
    return new LedgerReading(kind, sheets, unread, counted1904, rows, headCountRows, all);
  }
}
