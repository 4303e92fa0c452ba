package org.hongyan.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A unit (单位): host, employer or agency. */
@Entity
@Table(name = "organisation")
public class Organisation {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_seq")
  @SequenceGenerator(
      name = "organisation_seq",
      sequenceName = "organisation_seq",
      allocationSize = 50)
  private Long id;

  private String name;

  @Column(name = "division_code")
  private String divisionCode;

  @Column(name = "ledger_import_id")
  private Long ledgerImportId;

  @Version private int version;

  protected Organisation() {}

  public Organisation(String name, String divisionCode, Long ledgerImportId) {
    this.name = name;
    this.divisionCode = divisionCode;
    this.ledgerImportId = ledgerImportId;
  }

  public Long id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String divisionCode() {
    return divisionCode;
  }

  public Long ledgerImportId() {
    return ledgerImportId;
  }

  public int version() {
    return version;
  }
}
