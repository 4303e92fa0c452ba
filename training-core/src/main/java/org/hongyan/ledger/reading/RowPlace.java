package org.hongyan.ledger.reading;

/**
 * Where a row stands in its file.
 *
 * @param sheet its name; empty for text files
 * @param row the number that the sheet shows beside it
 */
public record RowPlace(String sheet, int row) implements Comparable<RowPlace> {

  /** As one says it to somebody who looks at {@code here}: {@code 7}, or {@code 2022!7}. */
  public String seenFrom(String here) {
    return sheet.equals(here) ? String.valueOf(row) : sheet + "!" + row;
  }

  @Override
  public int compareTo(RowPlace other) {
    int bySheet = sheet.compareTo(other.sheet);
    return bySheet != 0 ? bySheet : Integer.compare(row, other.row);
  }
}
