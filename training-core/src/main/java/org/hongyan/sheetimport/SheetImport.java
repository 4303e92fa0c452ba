package org.hongyan.sheetimport;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hongyan.security.Caller;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** A sheet that was uploaded: kept, encrypted, until it is applied or discarded. */
@Entity
@Table(name = "sheet_import")
public class SheetImport {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sheet_import_seq")
  @SequenceGenerator(
      name = "sheet_import_seq",
      sequenceName = "sheet_import_seq",
      allocationSize = 50)
  private Long id;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private SheetKind kind;

  @Column(name = "file_name")
  private String fileName;

  @Lob private byte[] content;

  @Column(name = "division_code")
  private String divisionCode;

  @Column(name = "uploaded_by")
  private String uploadedBy;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @Column(name = "applied_at")
  private Instant appliedAt;

  @Column(name = "applied_rows")
  private int appliedRows;

  @Column(name = "session_id")
  private Long sessionId;

  @Version private int version;

  protected SheetImport() {}

  SheetImport(SheetKind kind, String fileName, byte[] encrypted, Caller by, Instant at) {
    this.kind = kind;
    this.fileName = fileName;
    content = encrypted;
    divisionCode = by.divisionCode();
    uploadedBy = by.username();
    uploadedAt = at;
  }

  /** A list of people for a class. */
  static SheetImport forClass(
      Long sessionId, String fileName, byte[] encrypted, Caller by, Instant at) {
    SheetImport sheet = new SheetImport(SheetKind.REGISTRATIONS, fileName, encrypted, by, at);
    sheet.sessionId = sessionId;
    return sheet;
  }

  /** The class that its people are for; null for sheets of other kinds. */
  Long sessionId() {
    return sessionId;
  }

  Long id() {
    return id;
  }

  SheetKind kind() {
    return kind;
  }

  String fileName() {
    return fileName;
  }

  byte[] content() {
    return content.clone();
  }

  String divisionCode() {
    return divisionCode;
  }

  String uploadedBy() {
    return uploadedBy;
  }

  boolean applied() {
    return appliedAt != null;
  }

  int appliedRows() {
    return appliedRows;
  }

  void demandOpen() {
    if (applied()) {
      throw new RuleViolation(Kind.REFUSED, "SHEET_APPLIED");
    }
  }

  /** Its rows are kept; the file itself is no longer needed. */
  void apply(int rows, Instant at) {
    demandOpen();
    appliedRows = rows;
    appliedAt = at;
    content = new byte[0];
  }
}
