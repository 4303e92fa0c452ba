package org.hongyan.sheetimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.Settings;
import org.hongyan.shared.UploadName;

/**
 * Sheets of courses, venues and trainers in: upload and preview, apply all or nothing. What a
 * preview showed is never trusted at application: the kept file is read and examined again.
 */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.MANAGE_RESOURCES)
public class SheetImports {

  private static final int MEGABYTE = 1024 * 1024;

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final FieldCipher cipher;
  private final AuditTrail audit;
  private final Settings settings;
  private final Clock clock;
  private final SheetReader reader;

  @Inject
  public SheetImports(
      EntityManager entityManager,
      CurrentCaller caller,
      FieldCipher cipher,
      AuditTrail audit,
      Settings settings,
      Clock clock,
      SheetReader reader) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.cipher = cipher;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
    this.reader = reader;
  }

  protected SheetImports() {
    this(null, null, null, null, null, null, null);
  }

  /** Reads a file and tells what it would change; nothing else is written. */
  public SheetImportView upload(SheetKind kind, String fileName, byte[] content) {
    if (content.length > settings.uploadLimit()) {
      throw new RuleViolation(
          Kind.TOO_LARGE, "LEDGER_TOO_LARGE", settings.uploadLimit() / MEGABYTE);
    }
    demandGeneral(kind);
    String name = UploadName.kept(fileName, "sheet");
    SheetReading<?, ?> reading = reader.preview(kind, content, name);
    SheetImport sheet =
        new SheetImport(kind, name, cipher.encrypt(content), caller.get(), clock.instant());
    entityManager.persist(sheet);
    entityManager.flush();
    SheetImportView after = view(sheet, reading);
    record("SHEET_UPLOADED", sheet, after);
    return after;
  }

  public SheetImportView get(Long id) {
    SheetImport sheet = found(id, LockModeType.NONE);
    return sheet.applied() ? applied(sheet) : view(sheet, reading(sheet));
  }

  /** Keeps every row, or none where one is refused. */
  public SheetImportView apply(Long id) {
    SheetImport sheet = found(id, LockModeType.PESSIMISTIC_WRITE);
    sheet.demandOpen();
    sheet.apply(applied(reader.table(sheet.kind()), sheet), clock.instant());
    entityManager.flush();
    SheetImportView after = applied(sheet);
    record("SHEET_APPLIED", sheet, after);
    return after;
  }

  /** Discards an upload that was not applied. */
  public void discard(Long id) {
    SheetImport sheet = found(id, LockModeType.PESSIMISTIC_WRITE);
    sheet.demandOpen();
    entityManager.remove(sheet);
    record("SHEET_DISCARDED", sheet, null);
  }

  /** The refused rows as they were, with a column of reasons. */
  public void refusedRows(Long id, Locale locale, OutputStream out) throws IOException {
    SheetImport sheet = found(id, LockModeType.NONE);
    sheet.demandOpen();
    new RefusedRows(reading(sheet), locale).write(out);
  }

  private <D, V> int applied(KeptTable<D, V> table, SheetImport sheet) {
    SheetReading<D, V> reading = reader.read(table, plain(sheet), sheet.fileName());
    if (!reading.errors().isEmpty()) {
      throw new RuleViolation(Kind.REFUSED, "SHEET_HAS_INVALID_ROWS", reading.refusedRows().size());
    }
    List<SheetReading.Valid<D>> changes =
        reading.valid().stream().filter(row -> row.change() != Change.SAME).toList();
    changes.forEach(row -> table.keep(row.draft()));
    return changes.size();
  }

  private SheetReading<?, ?> reading(SheetImport sheet) {
    return reader.preview(sheet.kind(), plain(sheet), sheet.fileName());
  }

  private byte[] plain(SheetImport sheet) {
    return cipher.decrypt(sheet.content());
  }

  private SheetImport found(Long id, LockModeType lock) {
    SheetImport sheet = id == null ? null : entityManager.find(SheetImport.class, id, lock);
    String own = caller.get().divisionCode();
    if (sheet == null || own != null && !Objects.equals(own, sheet.divisionCode())) {
      throw RuleViolation.notFound();
    }
    demandGeneral(sheet.kind());
    return sheet;
  }

  private static void demandGeneral(SheetKind kind) {
    if (!kind.general()) {
      throw RuleViolation.notFound();
    }
  }

  private static SheetImportView view(SheetImport sheet, SheetReading<?, ?> reading) {
    int refused = reading.refusedRows().size();
    return new SheetImportView(
        sheet.id(),
        sheet.kind(),
        sheet.fileName(),
        "PREVIEWED",
        reading.valid().size() + refused,
        reading.count(Change.NEW),
        reading.count(Change.CHANGED),
        reading.count(Change.SAME),
        refused,
        0,
        List.copyOf(reading.errors()));
  }

  private static SheetImportView applied(SheetImport sheet) {
    return new SheetImportView(
        sheet.id(),
        sheet.kind(),
        sheet.fileName(),
        "APPLIED",
        sheet.appliedRows(),
        0,
        0,
        0,
        0,
        sheet.appliedRows(),
        List.of());
  }

  private void record(String action, SheetImport sheet, SheetImportView after) {
    audit.record(action, "SheetImport", sheet.id(), sheet.divisionCode(), null, null, after);
  }
}
