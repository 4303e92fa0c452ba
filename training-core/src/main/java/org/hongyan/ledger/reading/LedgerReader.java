package org.hongyan.ledger.reading;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.hongyan.ledger.reading.cells.Names;
import org.hongyan.ledger.reading.header.Header;
import org.hongyan.ledger.reading.header.HeaderFinder;
import org.hongyan.ledger.reading.rows.SheetRows;
import org.hongyan.ledger.reading.sheet.LedgerFile;
import org.hongyan.ledger.reading.sheet.Limits;
import org.hongyan.ledger.reading.sheet.Sheet;

/**
 * Reads a ledger as organisers keep it. What is no ledger is refused by a {@link
 * org.hongyan.shared.RuleViolation}; what is wrong in single rows is listed in the reading.
 */
public final class LedgerReader {

  private final Limits limits;

  public LedgerReader() {
    this(Limits.standard());
  }

  public LedgerReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * @param fileName as uploaded; only warns of macros, the content decides
   * @param chosen columns (from 0) that the organiser gave a meaning, as {@link
   *     ColumnMapping#fieldName()}; empty text leaves a column alone
   * @param today classes that end later are refused
   * @param progress is told how many rows have been read
   */
  public LedgerReading read(
      byte[] content,
      String fileName,
      Optional<Map<Integer, String>> chosen,
      ReferenceNames reference,
      LocalDate today,
      IntConsumer progress) {
    var names = new Names(reference);
    var finder = new HeaderFinder(names::group, chosen.orElse(Map.of()));
    var rows = new SheetRows(names, today, progress);
    return new LedgerFile(content, fileName, limits)
        .firstSheet(sheet -> readSheet(sheet, finder, rows))
        .orElseThrow(finder::notFound);
  }

  private static Optional<LedgerReading> readSheet(
      Sheet sheet, HeaderFinder finder, SheetRows rows) {
    Optional<Header> header = finder.find(sheet);
    return header.map(found -> rows.read(sheet, found));
  }
}
