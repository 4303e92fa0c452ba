package org.hongyan.ledger.reading.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** An uploaded file that may be a ledger: checked for size and kind before it is looked into. */
public final class LedgerFile {

  private final byte[] content;
  private final LedgerFormat format;
  private final Limits limits;

  public LedgerFile(byte[] content, String fileName, Limits limits) {
    limits.requireBytes(content.length);
    this.format = LedgerFormat.of(content, fileName);
    this.content = content;
    this.limits = limits;
  }

  public LedgerFormat format() {
    return format;
  }

  /** Shows the sheets in their order, one at a time. */
  public void eachSheet(Consumer<Sheet> look) {
    if (format == LedgerFormat.CSV) {
      look.accept(CsvReader.read(content, limits));
      return;
    }
    try (XlsxReader workbook = XlsxReader.open(content, limits)) {
      for (int i = 0; i < workbook.sheetCount(); i++) {
        look.accept(workbook.sheet(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
