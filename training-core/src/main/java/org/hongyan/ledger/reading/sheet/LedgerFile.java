package org.hongyan.ledger.reading.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;

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

  /**
   * Looks at the visible sheets in their order.
   *
   * @return what the first sheet gave of which {@code look} makes anything
   */
  public <T> Optional<T> firstSheet(Function<Sheet, Optional<T>> look) {
    if (format == LedgerFormat.CSV) {
      return look.apply(CsvReader.read(content, limits));
    }
    try (XlsxReader workbook = XlsxReader.open(content, limits)) {
      for (int i = 0; i < workbook.sheetCount(); i++) {
        Optional<T> found = look.apply(workbook.sheet(i));
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
