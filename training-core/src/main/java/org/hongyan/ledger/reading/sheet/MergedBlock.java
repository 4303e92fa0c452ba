package org.hongyan.ledger.reading.sheet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A block of merged cells, rows as the sheet counts them (from 1), columns from 0. */
record MergedBlock(int firstRow, int lastRow, int firstColumn, int lastColumn) {

  private static final Pattern REFERENCE =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

  static Optional<MergedBlock> of(String reference) {
    Matcher m = REFERENCE.matcher(reference == null ? "" : reference);
    if (!m.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new MergedBlock(
            Integer.parseInt(m.group(2)),
            Integer.parseInt(m.group(4)),
            Columns.index(m.group(1)),
            Columns.index(m.group(3))));
  }

  int width() {
    return lastColumn - firstColumn + 1;
  }
}
