package org.hongyan.ledger;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hongyan.ledger.reading.LedgerKind;
import org.hongyan.security.Caller;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/**
 * One uploaded ledger: PREVIEWED, then APPLIED, perhaps TAKEN_BACK. The file itself is kept,
 * encrypted, as the evidence of what came of it.
 */
@Entity
@Table(name = "ledger_import")
public class LedgerImport {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ledger_import_seq")
  @SequenceGenerator(
      name = "ledger_import_seq",
      sequenceName = "ledger_import_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "file_size")
  private long fileSize;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private LedgerKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private ImportStatus status;

  @Lob
  @Basic(fetch = FetchType.LAZY)
  @Column(name = "content")
  private byte[] content;

  @Lob
  @Basic(fetch = FetchType.LAZY)
  @Column(name = "report")
  private byte[] report;

  @Lob
  @Column(name = "column_mapping")
  private String columnMapping;

  @Column(name = "total_rows")
  private int totalRows;

  @Column(name = "valid_rows")
  private int validRows;

  @Column(name = "same_rows")
  private int sameRows;

  @Column(name = "duplicate_rows")
  private int duplicateRows;

  @Column(name = "invalid_rows")
  private int invalidRows;

  @Column(name = "new_sessions")
  private int newSessions;

  @Column(name = "new_persons")
  private int newPersons;

  @Column(name = "applied_rows")
  private int appliedRows;

  @Column(name = "skipped_rows")
  private int skippedRows;

  @Column(name = "division_code")
  private String divisionCode;

  @Column(name = "organisation_id")
  private Long organisationId;

  @Column(name = "uploaded_by")
  private String uploadedBy;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @Column(name = "applied_by")
  private String appliedBy;

  @Column(name = "applied_at")
  private Instant appliedAt;

  @Column(name = "taken_back_by")
  private String takenBackBy;

  @Column(name = "taken_back_at")
  private Instant takenBackAt;

  @Version private int version;

  protected LedgerImport() {}

  /**
   * A file as it came in.
   *
   * @param encrypted the file's bytes, encrypted
   */
  public LedgerImport(String fileName, long size, byte[] encrypted, Caller by, Instant at) {
    this.fileName = fileName;
    this.fileSize = size;
    this.content = encrypted;
    this.kind = LedgerKind.ROSTER;
    this.status = ImportStatus.PREVIEWED;
    this.divisionCode = by.divisionCode();
    this.organisationId = by.organisationId();
    this.uploadedBy = by.username();
    this.uploadedAt = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Some of a ledger's columns are not there yet; the organiser is asked which they are. */
  public void outlined(byte[] newReport, String mapping) {
    demandOpen();
    status = ImportStatus.UNMAPPED;
    report = newReport;
    columnMapping = mapping;
  }

  /** Refuses what has been applied, and perhaps taken back since. */
  public void demandOpen() {
    if (!isOpen()) {
      throw new RuleViolation(Kind.REFUSED, "LEDGER_ALREADY_APPLIED");
    }
  }

  /** Whether nothing of it has been written yet. */
  public boolean isOpen() {
    return status == ImportStatus.PREVIEWED || status == ImportStatus.UNMAPPED;
  }

  /** Takes over what reading and comparing found. */
  public void previewed(LedgerKind found, PreviewCounts counts, byte[] newReport, String mapping) {
    demandOpen();
    kind = found;
    status = ImportStatus.PREVIEWED;
    totalRows = counts.rows();
    validRows = counts.valid();
    sameRows = counts.same();
    duplicateRows = counts.duplicate();
    invalidRows = counts.invalid();
    newSessions = counts.newSessions();
    newPersons = counts.newPersons();
    report = newReport;
    columnMapping = mapping;
  }

  /** Refuses what is not waiting to be applied. */
  public void demandPreviewed() {
    if (status != ImportStatus.PREVIEWED) {
      throw new RuleViolation(
          Kind.REFUSED,
          switch (status) {
            case APPLIED -> "LEDGER_ALREADY_APPLIED";
            case UNMAPPED -> "LEDGER_UNMAPPED";
            default -> "LEDGER_NOT_PREVIEWED";
          });
    }
  }

  /** Its rows have been written. */
  public void applied(int written, int skipped, Caller by, Instant at) {
    demandPreviewed();
    status = ImportStatus.APPLIED;
    appliedRows = written;
    skippedRows = skipped;
    appliedBy = by.username();
    appliedAt = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** All that it wrote has been removed again. */
  public void takenBack(Caller by, Instant at) {
    if (status != ImportStatus.APPLIED) {
      throw new RuleViolation(Kind.REFUSED, "LEDGER_NOT_APPLIED");
    }
    status = ImportStatus.TAKEN_BACK;
    takenBackBy = by.username();
    takenBackAt = at.truncatedTo(ChronoUnit.MILLIS);
  }

  public boolean isApplied() {
    return status == ImportStatus.APPLIED;
  }

  public byte[] content() {
    return content.clone();
  }

  public byte[] report() {
    return report == null ? null : report.clone();
  }

  public PreviewCounts counts() {
    return new PreviewCounts(
        totalRows, validRows, sameRows, duplicateRows, invalidRows, newSessions, newPersons);
  }

  public Long id() {
    return id;
  }

  public String fileName() {
    return fileName;
  }

  public long fileSize() {
    return fileSize;
  }

  public LedgerKind kind() {
    return kind;
  }

  public ImportStatus status() {
    return status;
  }

  public String columnMapping() {
    return columnMapping;
  }

  public int appliedRows() {
    return appliedRows;
  }

  public int skippedRows() {
    return skippedRows;
  }

  public String divisionCode() {
    return divisionCode;
  }

  public Long organisationId() {
    return organisationId;
  }

  public String uploadedBy() {
    return uploadedBy;
  }

  public Instant uploadedAt() {
    return uploadedAt;
  }

  public String appliedBy() {
    return appliedBy;
  }

  public Instant appliedAt() {
    return appliedAt;
  }

  public String takenBackBy() {
    return takenBackBy;
  }

  public Instant takenBackAt() {
    return takenBackAt;
  }
}
