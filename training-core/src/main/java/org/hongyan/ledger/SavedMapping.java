package org.hongyan.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hongyan.security.Caller;

/** What the columns below one header mean, as an organiser corrected it once for all. */
@Entity
@Table(name = "saved_mapping")
public class SavedMapping {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_mapping_seq")
  @SequenceGenerator(
      name = "saved_mapping_seq",
      sequenceName = "saved_mapping_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "header_key")
  private String headerKey;

  @Column(name = "owner_key")
  private String ownerKey;

  @Column(name = "file_name")
  private String fileName;

  @Lob
  @Column(name = "column_mapping")
  private String columnMapping;

  @Column(name = "saved_by")
  private String savedBy;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Version private int version;

  protected SavedMapping() {}

  SavedMapping(String headerKey, Caller by) {
    this.headerKey = headerKey;
    this.ownerKey = ownerKey(by);
  }

  /** Whose mappings a caller shares: those of the own division or organisation, or the city's. */
  static String ownerKey(Caller caller) {
    return caller.organisationId() != null
        ? "organisation:" + caller.organisationId()
        : "division:" + (caller.divisionCode() == null ? "" : caller.divisionCode());
  }

  /** Takes over a correction. */
  void correct(String mapping, String file, Caller by, Instant at) {
    this.columnMapping = mapping;
    this.fileName = file;
    this.savedBy = by.username();
    this.savedAt = at.truncatedTo(ChronoUnit.MILLIS);
  }

  Long id() {
    return id;
  }

  String headerKey() {
    return headerKey;
  }

  String fileName() {
    return fileName;
  }

  String columnMapping() {
    return columnMapping;
  }

  String savedBy() {
    return savedBy;
  }

  Instant savedAt() {
    return savedAt;
  }
}
