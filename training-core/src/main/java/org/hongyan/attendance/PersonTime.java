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
import org.hongyan.registration.Registration;
import org.hongyan.session.SessionLevel;
import org.hongyan.session.TrainingSession;

/**
 * One person-time (人次): one person x one session, completed, frozen as it was then (design, rule
 * 1).
 */
@Entity
@Table(name = "person_time")
public class PersonTime {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_time_seq")
  @SequenceGenerator(
      name = "person_time_seq",
      sequenceName = "person_time_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "registration_id")
  private Long registrationId;

  @Column(name = "session_id")
  private Long sessionId;

  @Column(name = "person_id")
  private Long personId;

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

  private int minutes;

  @Column(name = "ledger_import_id")
  private Long ledgerImportId;

  protected PersonTime() {}

  public PersonTime(
      Long registrationId,
      Long sessionId,
      Long personId,
      LocalDate endDate,
      int countingYear,
      String divisionCode,
      String audienceGroup,
      String typeCode,
      SessionLevel level,
      String sessionDivisionCode,
      Long hostOrganisationId,
      int minutes,
      Long ledgerImportId) {
    this.registrationId = registrationId;
    this.sessionId = sessionId;
    this.personId = personId;
    this.endDate = endDate;
    this.countingYear = countingYear;
    this.divisionCode = divisionCode;
    this.audienceGroup = audienceGroup;
    this.typeCode = typeCode;
    this.level = level;
    this.sessionDivisionCode = sessionDivisionCode;
    this.hostOrganisationId = hostOrganisationId;
    this.minutes = minutes;
    this.ledgerImportId = ledgerImportId;
  }

  public Long id() {
    return id;
  }

  public Long registrationId() {
    return registrationId;
  }

  public Long sessionId() {
    return sessionId;
  }

  public Long personId() {
    return personId;
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

  public int minutes() {
    return minutes;
  }

  public Long ledgerImportId() {
    return ledgerImportId;
  }

  /**
   * The person-time that a completed registration yields, counted in the year of the session's end.
   */
  public static PersonTime of(Registration registration, TrainingSession session) {
    return new PersonTime(
        registration.id(),
        session.id(),
        registration.personId(),
        session.endDate(),
        session.endDate().getYear(),
        registration.divisionCode(),
        registration.audienceGroup(),
        session.typeCode(),
        session.level(),
        session.divisionCode(),
        session.hostOrganisationId(),
        minutes(registration, session),
        registration.ledgerImportId());
  }

  private static int minutes(Registration registration, TrainingSession session) {
    Integer known =
        registration.attendedMinutes() == null ? session.minutes() : registration.attendedMinutes();
    return known == null ? 0 : known;
  }
}
