package org.hongyan.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A scheduled class (培训班). The year of its end date is the year it counts in. */
@Entity
@Table(name = "training_session")
public class TrainingSession {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "training_session_seq")
  @SequenceGenerator(
      name = "training_session_seq",
      sequenceName = "training_session_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "number")
  private String number;

  private String title;

  @Column(name = "type_code")
  private String typeCode;

  @Enumerated(EnumType.STRING)
  @Column(name = "level")
  private SessionLevel level;

  @Column(name = "division_code")
  private String divisionCode;

  @Column(name = "host_organisation_id")
  private Long hostOrganisationId;

  @Column(name = "start_date")
  private LocalDate startDate;

  @Column(name = "end_date")
  private LocalDate endDate;

  private Integer minutes;

  @Embedded private Delivery delivery;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private SessionStatus status;

  private boolean roster;

  @Column(name = "ledger_import_id")
  private Long ledgerImportId;

  @Version private int version;

  protected TrainingSession() {}

  public TrainingSession(
      String number,
      String title,
      String typeCode,
      SessionLevel level,
      String divisionCode,
      Long hostOrganisationId,
      LocalDate startDate,
      LocalDate endDate,
      Integer minutes,
      Delivery delivery,
      SessionStatus status,
      boolean roster,
      Long ledgerImportId) {
    this.number = number;
    this.title = title;
    this.typeCode = typeCode;
    this.level = level;
    this.divisionCode = divisionCode;
    this.hostOrganisationId = hostOrganisationId;
    this.startDate = startDate;
    this.endDate = endDate;
    this.minutes = minutes;
    this.delivery = delivery;
    this.status = status;
    this.roster = roster;
    this.ledgerImportId = ledgerImportId;
  }

  public Long id() {
    return id;
  }

  public String number() {
    return number;
  }

  public String title() {
    return title;
  }

  public String typeCode() {
    return typeCode;
  }

  public SessionLevel level() {
    return level;
  }

  public String divisionCode() {
    return divisionCode;
  }

  public Long hostOrganisationId() {
    return hostOrganisationId;
  }

  public LocalDate startDate() {
    return startDate;
  }

  public LocalDate endDate() {
    return endDate;
  }

  public Integer minutes() {
    return minutes;
  }

  public Delivery delivery() {
    return delivery;
  }

  public SessionStatus status() {
    return status;
  }

  public boolean roster() {
    return roster;
  }

  public Long ledgerImportId() {
    return ledgerImportId;
  }

  public int version() {
    return version;
  }
}
