package org.hongyan.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hongyan.session.SessionLevel;
import org.hongyan.session.TrainingSession;

/** Head count of one group in a session without a roster; never mixed with person-times. */
@Entity
@Table(name = "aggregated_entry")
public class AggregatedEntry {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "aggregated_entry_seq")
  @SequenceGenerator(
      name = "aggregated_entry_seq",
      sequenceName = "aggregated_entry_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "session_id")
  private Long sessionId;

  @Column(name = "end_date")
  private LocalDate endDate;

  @Column(name = "counting_year")
  private int countingYear;

  @Column(name = "division_code")
  private String divisionCode;

  @Column(name = "audience_group")
  private String audienceGroup;

  @Column(name = "type_code")
  private String typeCode;

  @Enumerated(EnumType.STRING)
  @Column(name = "level")
  private SessionLevel level;

  @Column(name = "session_division_code")
  private String sessionDivisionCode;

  @Column(name = "host_organisation_id")
  private Long hostOrganisationId;

  @Column(name = "person_times")
  private int personTimes;

  @Column(name = "ledger_import_id")
  private Long ledgerImportId;

  protected AggregatedEntry() {}

  public AggregatedEntry(
      Long sessionId,
      LocalDate endDate,
      int countingYear,
      String divisionCode,
      String audienceGroup,
      String typeCode,
      SessionLevel level,
      String sessionDivisionCode,
      Long hostOrganisationId,
      int personTimes,
      Long ledgerImportId) {
    this.sessionId = sessionId;
    this.endDate = endDate;
    this.countingYear = countingYear;
    this.divisionCode = divisionCode;
    this.audienceGroup = audienceGroup;
    this.typeCode = typeCode;
    this.level = level;
    this.sessionDivisionCode = sessionDivisionCode;
    this.hostOrganisationId = hostOrganisationId;
    this.personTimes = personTimes;
    this.ledgerImportId = ledgerImportId;
  }

  public Long id() {
    return id;
  }

  public Long sessionId() {
    return sessionId;
  }

  public LocalDate endDate() {
    return endDate;
  }

  public int countingYear() {
    return countingYear;
  }

  public String divisionCode() {
    return divisionCode;
  }

  public String audienceGroup() {
    return audienceGroup;
  }

  public String typeCode() {
    return typeCode;
  }

  public SessionLevel level() {
    return level;
  }

  public String sessionDivisionCode() {
    return sessionDivisionCode;
  }

  public Long hostOrganisationId() {
    return hostOrganisationId;
  }

  public int personTimes() {
    return personTimes;
  }

  public Long ledgerImportId() {
    return ledgerImportId;
  }

  /** A head count of a session that has no roster. */
  public static AggregatedEntry of(
      TrainingSession session, String group, int count, Long ledgerImportId) {
    return new AggregatedEntry(
        session.id(),
        session.endDate(),
        session.endDate().getYear(),
        session.divisionCode(),
        group,
        session.typeCode(),
        session.level(),
        session.divisionCode(),
        session.hostOrganisationId(),
        count,
        ledgerImportId);
  }
}
