package org.hongyan.ledger.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    var found = new Found();
    new LedgerFile(content, fileName, limits)
        .eachSheet(sheet -> finder.find(sheet).ifPresent(header -> found.add(sheet, header, rows)));
    if (found.reading == null) {
      throw finder.notFound();
    }
    return found.reading.besides(found.others);
  }

  /** The first sheet with a header is read; later ones are only named. */
  private static final class Found {

    private final List<String> others = new ArrayList<>();
    private LedgerReading reading;

    void add(Sheet sheet, Header header, SheetRows rows) {
      if (reading == null) {
        reading = rows.read(sheet, header);
      } else {
        others.add(sheet.name());
      }
    }
  }
}
