package org.hongyan.ledger.reading.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.hongyan.ledger.reading.cells.RawCell;

/** Reads the sheets of a workbook, one at a time. */
final class XlsxReader implements Closeable {

  private final WorkbookPackage parts;
  private final Limits limits;
  private final WorkbookHandler workbook = new WorkbookHandler();
  private final RelationsHandler relations = new RelationsHandler();
  private List<RawCell> strings = List.of();
  private IntFunction<String> dateFormats = style -> null;

  private XlsxReader(WorkbookPackage parts, Limits limits) {
    this.parts = parts;
    this.limits = limits;
  }

  static XlsxReader open(byte[] content, Limits limits) throws IOException {
    var reader = new XlsxReader(WorkbookPackage.open(content, limits), limits);
    try {
      reader.readFrame();
    } catch (RuntimeException | IOException e) {
      reader.close();
      throw e;
    }
    return reader;
  }

  private void readFrame() throws IOException {
    parts.parse("xl/workbook.xml", workbook);
    parts.parse("xl/_rels/workbook.xml.rels", relations);
    var styles = relations.ofType("styles").filter(parts::has);
    if (styles.isPresent()) {
      var handler = new StylesHandler();
      parts.parse(styles.get(), handler);
      dateFormats = handler::dateFormat;
    }
    var shared = relations.ofType("sharedStrings").filter(parts::has);
    if (shared.isPresent()) {
      var handler = new StringsHandler();
      parts.parse(shared.get(), handler);
      strings = handler.strings();
    }
  }

  int sheetCount() {
    return workbook.sheets().size();
  }

  Sheet sheet(int index) {
    var entry = workbook.sheets().get(index);
    String part = relations.part(entry.relation()).orElseThrow(WorkbookPackage::damaged);
    var handler = new SheetHandler(strings, dateFormats, workbook.counted1904(), limits);
    try {
      parts.parse(part, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<RawRow> rows = handler.rows();
    rows.sort(Comparator.comparingInt(RawRow::number));
    MergedCells.fill(rows, handler.blocks());
    return new Sheet(entry.name(), rows, workbook.counted1904(), entry.hidden());
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
