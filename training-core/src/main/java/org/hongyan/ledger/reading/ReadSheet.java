package org.hongyan.ledger.reading;

import java.util.List;
import java.util.Set;
import org.hongyan.ledger.reading.sheet.RawRow;

/**
 * One sheet that was read.
 *
 * @param name empty for text files
 * @param headerRow the sheet's number of the (last) header row
 * @param headerKey the same for every header of the same words in the same columns
 * @param mapping all columns with a header, in their order
 * @param rows all data rows, what merged or blank cells leave to the row above filled in
 */
public record ReadSheet(
    String name, int headerRow, String headerKey, List<ColumnMapping> mapping, List<RawRow> rows) {

  List<RawRow> of(Set<RowPlace> places) {
    return rows.stream().filter(row -> places.contains(new RowPlace(name, row.number()))).toList();
  }
}
