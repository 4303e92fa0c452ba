package org.hongyan.sheetimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hongyan.audit.AuditTrail;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.registration.RegistrationLists;
import org.hongyan.registration.Registrations;
import org.hongyan.registration.Registrations.Batch;
import org.hongyan.registration.Registrations.BatchResult;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.Settings;
import org.hongyan.shared.UploadName;
import org.hongyan.shared.sheet.TableWorkbook;

/**
 * Lists of people for a class, from a sheet (推荐报名): upload and preview, then register all of them,
 * or those who can be. A list belongs to who uploaded it.
 */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.ADMIT)
public class Nominations {

  private static final int MEGABYTE = 1024 * 1024;

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final FieldCipher cipher;
  private final AuditTrail audit;
  private final Settings settings;
  private final Clock clock;
  private final NominationTrial trial;
  private final Registrations registrations;
  private final RegistrationLists lists;

  @Inject
  public Nominations(
      EntityManager entityManager,
      CurrentCaller caller,
      FieldCipher cipher,
      AuditTrail audit,
      Settings settings,
      Clock clock,
      NominationTrial trial,
      Registrations registrations,
      RegistrationLists lists) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.cipher = cipher;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
    this.trial = trial;
    this.registrations = registrations;
    this.lists = lists;
  }

  protected Nominations() {
    this(null, null, null, null, null, null, null, null, null);
  }

  /**
   * Reads a list and tells what would become of each; nobody is registered.
   *
   * @throws RuleViolation 404 for a class that the caller neither organises nor sends people to;
   *     what the class refuses altogether, such as {@code REGISTRATION_WINDOW_CLOSED}
   */
  public NominationView upload(long sessionId, String fileName, byte[] content) {
    if (content.length > settings.uploadLimit()) {
      throw new RuleViolation(
          Kind.TOO_LARGE, "LEDGER_TOO_LARGE", settings.uploadLimit() / MEGABYTE);
    }
    lists.demandReach(sessionId);
    String name = UploadName.kept(fileName, "sheet");
    Tried tried = tried(sessionId, content, name);
    SheetImport sheet =
        SheetImport.forClass(
            sessionId, name, cipher.encrypt(content), caller.get(), clock.instant());
    entityManager.persist(sheet);
    entityManager.flush();
    audit.record(
        "SHEET_UPLOADED", "SheetImport", sheet.id(), sheet.divisionCode(), null, null, null);
    return view(sheet, tried);
  }

  public NominationView get(Long id) {
    SheetImport sheet = found(id, LockModeType.NONE);
    return sheet.applied() ? applied(sheet) : view(sheet, tried(sheet));
  }

  /**
   * Registers the people of the list.
   *
   * @param skipRefused whether those who can be are registered though others cannot; else all or
   *     none
   * @param allSeated whether nobody is registered unless everybody gets a seat
   * @param sameNumber rows of which the caller has made sure that they mean the person on record
   *     under the ID number, though the name there is another
   * @throws RuleViolation {@code SHEET_HAS_INVALID_ROWS}, {@code BATCH_REFUSED}, {@code
   *     BATCH_SEATS_MISSING}
   */
  public NominationView apply(
      Long id, boolean skipRefused, boolean allSeated, Collection<Integer> sameNumber) {
    SheetImport sheet = found(id, LockModeType.PESSIMISTIC_WRITE);
    sheet.demandOpen();
    SheetReading<Trainee, ?> reading = read(cipher.decrypt(sheet.content()), sheet.fileName());
    if (!reading.errors().isEmpty() && !skipRefused) {
      throw new RuleViolation(Kind.REFUSED, "SHEET_HAS_INVALID_ROWS", reading.refusedRows().size());
    }
    BatchResult result =
        registrations.registerAll(
            sheet.sessionId(), new Batch(people(reading, sameNumber), !skipRefused, allSeated));
    sheet.apply(result.registrations().size(), clock.instant());
    entityManager.flush();
    audit.record(
        "SHEET_APPLIED", "SheetImport", sheet.id(), sheet.divisionCode(), null, null, null);
    return applied(sheet);
  }

  /** Discards a list that was not applied. */
  public void discard(Long id) {
    SheetImport sheet = found(id, LockModeType.PESSIMISTIC_WRITE);
    sheet.demandOpen();
    entityManager.remove(sheet);
    audit.record(
        "SHEET_DISCARDED", "SheetImport", sheet.id(), sheet.divisionCode(), null, null, null);
  }

  /** The refused rows as they were, with a column of reasons. */
  public void refusedRows(Long id, Locale locale, OutputStream out) throws IOException {
    SheetImport sheet = found(id, LockModeType.NONE);
    sheet.demandOpen();
    new RefusedRows(tried(sheet).reading(), locale).write(out);
  }

  /** The empty form; the columns that it must have are marked. */
  public void template(OutputStream out) throws IOException {
    NominationTable table = new NominationTable();
    List<String> heads =
        table.columns(Vocabulary.of(entityManager)).stream()
            .map(
                column ->
                    column.heading(table.kind(), Locale.SIMPLIFIED_CHINESE)
                        + (column.required() ? "*" : ""))
            .toList();
    try (TableWorkbook workbook = new TableWorkbook(SheetWords.text("REGISTRATIONS"), heads)) {
      workbook.write(out);
    }
  }

  /** A list as it was read, and what the class says to it. */
  private record Tried(SheetReading<Trainee, ?> reading, List<NominationView.Nominee> people) {}

  private Tried tried(SheetImport sheet) {
    return tried(sheet.sessionId(), cipher.decrypt(sheet.content()), sheet.fileName());
  }

  private Tried tried(long sessionId, byte[] content, String fileName) {
    SheetReading<Trainee, ?> reading = read(content, fileName);
    List<SheetReading.Valid<Trainee>> asked = List.copyOf(reading.valid());
    if (asked.isEmpty()) {
      return new Tried(reading, List.of());
    }
    BatchResult result = result(sessionId, people(reading, Set.of()));
    result.refused().forEach(one -> reading.refuse(asked.get(one.index()), one.why()));
    List<NominationView.Nominee> people = new ArrayList<>();
    for (int i = 0; i < reading.valid().size(); i++) {
      people.add(
          new NominationView.Nominee(reading.valid().get(i).row(), result.registrations().get(i)));
    }
    return new Tried(reading, people);
  }

  private BatchResult result(long sessionId, List<Trainee> people) {
    try {
      trial.run(sessionId, people);
      throw new IllegalStateException("a trial always ends in its outcome");
    } catch (Registrations.Tried outcome) {
      return outcome.result();
    }
  }

  private SheetReading<Trainee, ?> read(byte[] content, String fileName) {
    return new SheetReading<>(new NominationTable(), Vocabulary.of(entityManager))
        .read(content, fileName, settings.uploadLimit());
  }

  private static List<Trainee> people(
      SheetReading<Trainee, ?> reading, Collection<Integer> sameNumber) {
    return reading.valid().stream()
        .map(one -> sameNumber.contains(one.row()) ? one.draft().confirmed() : one.draft())
        .toList();
  }

  private SheetImport found(Long id, LockModeType lock) {
    SheetImport sheet = id == null ? null : entityManager.find(SheetImport.class, id, lock);
    if (sheet == null
        || sheet.sessionId() == null
        || !sheet.uploadedBy().equals(caller.get().username())) {
      throw RuleViolation.notFound();
    }
    return sheet;
  }

  private static NominationView view(SheetImport sheet, Tried tried) {
    return new NominationView(
        sheet.id(),
        sheet.sessionId(),
        sheet.fileName(),
        false,
        tried.people(),
        tried.reading().refusedRows().size(),
        List.copyOf(tried.reading().errors()),
        0);
  }

  private static NominationView applied(SheetImport sheet) {
    return new NominationView(
        sheet.id(),
        sheet.sessionId(),
        sheet.fileName(),
        true,
        List.of(),
        0,
        List.of(),
        sheet.appliedRows());
  }
}
