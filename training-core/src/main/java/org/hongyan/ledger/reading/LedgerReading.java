package org.hongyan.ledger.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongyan.ledger.reading.sheet.RawRow;

/**
 * What a ledger says, row by row.
 *
 * @param sheetName of the sheet that was read; empty for text files
 * @param otherSheets visible sheets that look like ledgers too and were not read
 * @param counted1904 whether the file counts its dates from 1904
 * @param headerRow the sheet's number of the (last) header row
 * @param mapping all columns with a header, in their order
 * @param rows valid rows of a roster
 * @param headCountRows valid rows of a form without names
 * @param errors of refused rows, in the order of rows
 * @param rawRows all data rows as the file holds them
 * @param totalDataRows valid and refused ones
 */
public record LedgerReading(
    LedgerKind kind,
    String sheetName,
    List<String> otherSheets,
    boolean counted1904,
    int headerRow,
    List<ColumnMapping> mapping,
    List<ReadRow> rows,
    List<HeadCountRow> headCountRows,
    List<RowError> errors,
    List<RawRow> rawRows,
    int totalDataRows) {

  /** The refused rows as the file holds them. */
  public List<RawRow> refused() {
    Set<Integer> numbers = errors.stream().map(RowError::row).collect(Collectors.toSet());
    return rawRows.stream().filter(row -> numbers.contains(row.number())).toList();
  }

  /** The same reading with the refusals that a comparison added to its own. */
  public LedgerReading withErrors(List<RowError> all) {
    return with(otherSheets, all);
  }

  LedgerReading besides(List<String> others) {
    return with(List.copyOf(others), errors);
  }

  private LedgerReading with(List<String> others, List<RowError> all) {
    return new LedgerReading(
        kind,
        sheetName,
        others,
        counted1904,
        headerRow,
        mapping,
        rows,
        headCountRows,
        all,
        rawRows,
        totalDataRows);
  }
}
