package org.hongyan.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hongyan.ledger.comparing.Comparer;
import org.hongyan.ledger.comparing.Comparison;
import org.hongyan.ledger.reading.ColumnWishes;
import org.hongyan.ledger.reading.LedgerReader;
import org.hongyan.ledger.reading.LedgerReading;
import org.hongyan.ledger.reading.Outline;
import org.hongyan.ledger.reading.RowPlace;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.crypto.KeyedHash;

/** Reads a file and holds it against what is recorded; writes nothing. */
@ApplicationScoped
public class LedgerPreviews {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final KeyedHash hash;
  private final SavedMappings mappings;
  private final Clock clock;

  @Inject
  public LedgerPreviews(
      EntityManager entityManager,
      CurrentCaller caller,
      KeyedHash hash,
      SavedMappings mappings,
      Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.hash = hash;
    this.mappings = mappings;
    this.clock = clock;
  }

  protected LedgerPreviews() {
    this(null, null, null, null, null);
  }

  /**
   * @param columns as the organiser corrected them; empty to go by names and saved mappings
   * @param answers who is meant in rows without an ID number
   */
  Comparison compare(
      byte[] content,
      String fileName,
      Map<Integer, String> columns,
      Map<RowPlace, Optional<Long>> answers) {
    LedgerReading reading =
        new LedgerReader()
            .read(
                content,
                fileName,
                wishes(columns),
                new DatabaseNames(entityManager),
                LocalDate.now(clock),
                rows -> {});
    return new Comparer(entityManager, hash, caller::reaches).compare(reading, answers);
  }

  /** The columns of a file that lacks some of a ledger's. */
  Optional<Outline> outline(byte[] content, String fileName, Map<Integer, String> columns) {
    return new LedgerReader()
        .outline(content, fileName, wishes(columns), new DatabaseNames(entityManager));
  }

  /** The saved mapping by which a file was read whose columns nobody had chosen. */
  SavedMappingView saved(Comparison comparison, Map<Integer, String> columns) {
    return columns.isEmpty()
        ? mappings.of(comparison.reading().headerKey()).map(SavedMappingView::of).orElse(null)
        : null;
  }

  private ColumnWishes wishes(Map<Integer, String> columns) {
    return new ColumnWishes(columns, mappings.byHeader());
  }
}
