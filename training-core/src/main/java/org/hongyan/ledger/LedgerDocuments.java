package org.hongyan.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hongyan.audit.AuditTrail;
import org.hongyan.ledger.writing.LedgerExportWorkbook;
import org.hongyan.ledger.writing.LedgerTemplateWorkbook;
import org.hongyan.ledger.writing.RefusedRowsWorkbook;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.Texts;

/** Ledgers out: what is recorded in the organisers' own form, the empty form, the refused rows. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.EXPORT_LEDGER)
public class LedgerDocuments {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final FieldCipher cipher;
  private final LedgerImports imports;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public LedgerDocuments(
      EntityManager entityManager,
      CurrentCaller caller,
      FieldCipher cipher,
      LedgerImports imports,
      AuditTrail audit,
      Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.cipher = cipher;
    this.imports = imports;
    this.audit = audit;
    this.clock = clock;
  }

  protected LedgerDocuments() {
    this(null, null, null, null, null, null);
  }

  /**
   * Which rows an export holds; null leaves a bound open.
   *
   * @param from first end date
   * @param to last end date
   * @param divisionCode under which the rows are counted
   */
  public record Range(LocalDate from, LocalDate to, String divisionCode) {}

  /** The empty form with drop-downs. */
  public void template(OutputStream out) throws IOException {
    new LedgerTemplateWorkbook(new DatabaseNames(entityManager)).write(out);
  }

  /** The refused rows of an import as they were, each with its reasons. */
  public void refusedRows(long importId, Locale locale, OutputStream out) throws IOException {
    new RefusedRowsWorkbook(imports.refusedRows(importId), locale).write(out);
  }

  /**
   * What is recorded, in the form in which ledgers come in. Numbers are masked unless the caller
   * may export them in full.
   */
  public void export(Range range, OutputStream out) throws IOException {
    if (range.from() != null && range.to() != null && range.to().isBefore(range.from())) {
      throw RuleViolation.invalid(FieldViolation.of("to", "END_BEFORE_START"));
    }
    boolean full = caller.get().may(Permission.EXPORT_PERSONAL_DATA);
    LedgerRows rows = new LedgerRows(entityManager, cipher, caller, full);
    LedgerExportWorkbook.Form form =
        new LedgerExportWorkbook.Form(
            Texts.text(Locale.SIMPLIFIED_CHINESE, "ledger-form.title"),
            "",
            caller.get().name(),
            LocalDate.now(clock),
            true);
    new LedgerExportWorkbook(new DatabaseNames(entityManager), form).write(rows.of(range), out);
    Map<String, Object> what = new LinkedHashMap<>();
    what.put("from", range.from());
    what.put("to", range.to());
    what.put("divisionCode", range.divisionCode());
    what.put("fullNumbers", full);
    audit.record("LEDGER_EXPORTED", "Ledger", null, range.divisionCode(), null, null, what);
  }
}
