package org.hongyan.ledger.reading;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.hongyan.ledger.reading.cells.Names;
import org.hongyan.ledger.reading.rows.SheetRows;
import org.hongyan.ledger.reading.sheet.LedgerFile;
import org.hongyan.ledger.reading.sheet.Limits;

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
   * @param wishes what organisers say that columns mean
   * @param today classes that end later are refused
   * @param progress is told how many rows have been read
   */
  public LedgerReading read(
      byte[] content,
      String fileName,
      ColumnWishes wishes,
      ReferenceNames reference,
      LocalDate today,
      IntConsumer progress) {
    var names = new Names(reference);
    var ledgers = new LedgerSheets(names::group, wishes, limits);
    new LedgerFile(content, fileName, limits).eachSheet(ledgers::look);
    return reading(ledgers, names, today, progress);
  }

  /**
   * What can be said of a file in which no sheet has all the columns of a ledger; empty where none
   * comes near to one.
   */
  public Optional<Outline> outline(
      byte[] content, String fileName, ColumnWishes wishes, ReferenceNames reference) {
    var ledgers = new LedgerSheets(new Names(reference)::group, wishes, limits);
    new LedgerFile(content, fileName, limits).eachSheet(ledgers::look);
    return ledgers.outline();
  }

  private static LedgerReading reading(
      LedgerSheets ledgers, Names names, LocalDate today, IntConsumer progress) {
    var rows = new SheetRows(ledgers.kind(), ledgers.counted1904(), names, today, progress);
    ledgers.forEach(rows::add);
    return rows.reading(ledgers.unread());
  }
}
