package org.hongyan.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.hongyan.audit.AuditTrail;
import org.hongyan.ledger.applying.LedgerRemoval;
import org.hongyan.ledger.applying.LedgerWriter;
import org.hongyan.ledger.comparing.Comparison;
import org.hongyan.ledger.comparing.PersonQuestion;
import org.hongyan.ledger.reading.LedgerReading;
import org.hongyan.ledger.reading.Outline;
import org.hongyan.ledger.reading.RowPlace;
import org.hongyan.security.Caller;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.Settings;
import org.hongyan.shared.UploadName;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.FigureVersion;

/**
 * Ledgers in: upload and preview, apply in one transaction, take back whole. What a preview showed
 * is never trusted at application: the kept file is read and compared again, so that whatever has
 * happened since is seen.
 */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.IMPORT_LEDGER)
public class LedgerImports {

  private static final String SUBJECT = "LedgerImport";

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final FieldCipher cipher;
  private final LedgerPreviews previews;
  private final SavedMappings mappings;
  private final FigureVersion figureVersion;
  private final AuditTrail audit;
  private final Settings settings;
  private final Clock clock;
  private final ImportProgress progress;

  @Inject
  public LedgerImports(
      EntityManager entityManager,
      CurrentCaller caller,
      FieldCipher cipher,
      LedgerPreviews previews,
      SavedMappings mappings,
      FigureVersion figureVersion,
      AuditTrail audit,
      Settings settings,
      Clock clock,
      ImportProgress progress) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.cipher = cipher;
    this.previews = previews;
    this.mappings = mappings;
    this.figureVersion = figureVersion;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
    this.progress = progress;
  }

  protected LedgerImports() {
    this(null, null, null, null, null, null, null, null, null, null);
  }

  /** Reads a file and tells what it would change; nothing else is written. */
  public ImportView upload(String fileName, byte[] content) {
    LedgerImport ledger = received(fileName, content);
    read(ledger, content, Map.of());
    return keep(ledger);
  }

  /**
   * The same for somebody who can say what columns mean: a file that lacks some of a ledger's is
   * kept as {@link ImportStatus#UNMAPPED} instead of refused.
   */
  public ImportView uploadToMap(String fileName, byte[] content) {
    LedgerImport ledger = received(fileName, content);
    try {
      read(ledger, content, Map.of());
    } catch (RuleViolation refusal) {
      Outline outline =
          Optional.of(refusal.code())
              .filter("LEDGER_HEADER_NOT_FOUND"::equals)
              .flatMap(code -> previews.outline(content, fileName, Map.of()))
              .orElseThrow(() -> refusal);
      ImportReport report = ImportReport.of(outline);
      ledger.outlined(
          cipher.encrypt(ReportJson.write(report)), ColumnChoices.write(report.mapping()));
    }
    return keep(ledger);
  }

  private LedgerImport received(String fileName, byte[] content) {
    if (content.length > settings.uploadLimit()) {
      throw new RuleViolation(
          Kind.TOO_LARGE, "LEDGER_TOO_LARGE", settings.uploadLimit() / (1024 * 1024));
    }
    return new LedgerImport(
        UploadName.kept(fileName, "ledger"),
        content.length,
        cipher.encrypt(content),
        caller.get(),
        clock.instant());
  }

  private ImportView keep(LedgerImport ledger) {
    entityManager.persist(ledger);
    entityManager.flush();
    record("LEDGER_UPLOADED", ledger);
    return view(ledger);
  }

  /**
   * Reads the kept file again with columns as the organiser corrected them.
   *
   * @param columns field names (empty to leave a column alone) by column, counted from 0
   * @param save whether later files with the same header are to be read so too
   */
  public ImportView remap(long id, Map<Integer, String> columns, boolean save) {
    LedgerImport ledger = locked(id);
    ledger.demandOpen();
    Comparison comparison = read(ledger, plain(ledger), columns);
    if (save) {
      mappings.save(
          comparison.reading().headerKey(), ledger.fileName(), comparison.reading().mapping());
    }
    return view(ledger);
  }

  /**
   * Writes the new rows, all or none.
   *
   * @param skipRefused whether refused rows may stay out; else one refused row refuses all
   * @param answers who is meant in rows without an ID number; empty for a new person
   */
  public ImportView apply(long id, boolean skipRefused, Map<RowPlace, Optional<Long>> answers) {
    return progress.follow(key(id), percent -> apply(locked(id), skipRefused, answers, percent));
  }

  private ImportView apply(
      LedgerImport ledger,
      boolean skipRefused,
      Map<RowPlace, Optional<Long>> answers,
      IntConsumer percent) {
    ledger.demandPreviewed();
    // one ledger at a time, on any node: the second must see what the first wrote
    figureVersion.hold();
    Comparison comparison =
        previews.compare(
            plain(ledger), ledger.fileName(), chosen(ledger), byPlace(answers, report(ledger)));
    PreviewCounts counts = comparison.counts();
    if (counts.refused() > 0 && !skipRefused) {
      throw new RuleViolation(Kind.REFUSED, "LEDGER_HAS_INVALID_ROWS", counts.refused());
    }
    new LedgerWriter(entityManager, cipher, ledger.id()).write(comparison, percent);
    // last, so that others can read the import and its progress until then
    LedgerImport written = entityManager.find(LedgerImport.class, ledger.id());
    written.applied(
        counts.fresh(), counts.refused() + counts.same(), caller.get(), clock.instant());
    figureVersion.bump();
    record("LEDGER_APPLIED", written);
    return view(written);
  }

  /** Removes all that an applied ledger wrote; one that was only previewed is discarded. */
  public void takeBack(long id) {
    LedgerImport ledger = locked(id);
    if (ledger.isOpen()) {
      record("LEDGER_DISCARDED", ledger);
      entityManager.remove(ledger);
      return;
    }
    figureVersion.bump();
    ledger.takenBack(caller.get(), clock.instant());
    new LedgerRemoval(entityManager).remove(ledger.id());
    record("LEDGER_TAKEN_BACK", ledger);
  }

  public ImportView get(long id) {
    return view(find(id, LockModeType.NONE));
  }

  /** The caller's imports, newest first. */
  public Page<ImportView> list(PageRequest page) {
    Conditions conditions =
        new Conditions()
            .and("i.divisionCode = :division", "division", caller.get().divisionCode())
            .and("i.organisationId = :organisation", "organisation", caller.get().organisationId());
    String from = " from LedgerImport i" + conditions.where();
    List<LedgerImport> items =
        conditions
            .fill(
                entityManager.createQuery(
                    "select i" + from + " order by i.id desc", LedgerImport.class))
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    long total =
        conditions
            .fill(entityManager.createQuery("select count(i)" + from, Long.class))
            .getSingleResult();
    return new Page<>(items, page.page(), page.size(), total)
        .map(ledger -> ImportView.summary(ledger, progress.of(key(ledger.id()))));
  }

  /** The reading of a kept file with all its refusals, for whoever writes those rows out again. */
  public LedgerReading refusedRows(long id) {
    LedgerImport ledger = find(id, LockModeType.NONE);
    Comparison comparison =
        previews.compare(plain(ledger), ledger.fileName(), chosen(ledger), Map.of());
    return comparison.reading().withErrors(report(ledger).errors());
  }

  private Comparison read(LedgerImport ledger, byte[] content, Map<Integer, String> columns) {
    Comparison comparison = previews.compare(content, ledger.fileName(), columns, Map.of());
    ImportReport report = ImportReport.of(comparison, previews.saved(comparison, columns));
    ledger.previewed(
        comparison.reading().kind(),
        comparison.counts(),
        cipher.encrypt(ReportJson.write(report)),
        ColumnChoices.write(report.mapping()));
    return comparison;
  }

  /* an answer that names no sheet means the one in which a question about that row was asked */
  private static Map<RowPlace, Optional<Long>> byPlace(
      Map<RowPlace, Optional<Long>> answers, ImportReport report) {
    Map<RowPlace, Optional<Long>> placed = new HashMap<>(answers);
    for (PersonQuestion question : report.questions()) {
      Optional<Long> unplaced = answers.get(new RowPlace("", question.row()));
      if (unplaced != null) {
        placed.putIfAbsent(question.place(), unplaced);
      }
    }
    return placed;
  }

  private static Map<Integer, String> chosen(LedgerImport ledger) {
    return ColumnChoices.read(ledger.columnMapping());
  }

  private byte[] plain(LedgerImport ledger) {
    return cipher.decrypt(ledger.content());
  }

  private ImportReport report(LedgerImport ledger) {
    return ReportJson.read(cipher.decrypt(ledger.report()));
  }

  private ImportView view(LedgerImport ledger) {
    return ImportView.of(ledger, report(ledger), progress.of(key(ledger.id())));
  }

  private LedgerImport locked(long id) {
    return find(id, LockModeType.PESSIMISTIC_WRITE);
  }

  private LedgerImport find(long id, LockModeType lock) {
    LedgerImport ledger = entityManager.find(LedgerImport.class, id, lock);
    Caller by = caller.get();
    if (ledger == null
        || (by.divisionCode() != null && !Objects.equals(by.divisionCode(), ledger.divisionCode()))
        || (by.organisationId() != null
            && !Objects.equals(by.organisationId(), ledger.organisationId()))) {
      throw RuleViolation.notFound();
    }
    return ledger;
  }

  private static String key(Long id) {
    return "import-" + id;
  }

  private void record(String action, LedgerImport ledger) {
    Map<String, Object> after = new LinkedHashMap<>();
    after.put("fileName", ledger.fileName());
    after.put("status", ledger.status().name());
    after.put("rows", ledger.counts().rows());
    after.put("appliedRows", ledger.appliedRows());
    after.put("skippedRows", ledger.skippedRows());
    audit.record(action, SUBJECT, ledger.id(), ledger.divisionCode(), null, null, after);
  }
}
