package org.hongyan.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hongyan.registration.Registration;
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

  @Embedded private CountedUnder counted;

  private int minutes;

  @Column(name = "ledger_import_id")
  private Long ledgerImportId;

  protected PersonTime() {}

  private PersonTime(Registration registration, TrainingSession session) {
    this.registrationId = registration.id();
    this.sessionId = session.id();
    this.personId = registration.personId();
    this.counted =
        new CountedUnder(session, registration.divisionCode(), registration.audienceGroup());
    this.minutes = minutes(registration, session);
    this.ledgerImportId = registration.ledgerImportId();
  }

  /**
   * The person-time that a completed registration yields, counted in the year of the session's end.
   */
  public static PersonTime of(Registration registration, TrainingSession session) {
    return new PersonTime(registration, session);
  }

  private static int minutes(Registration registration, TrainingSession session) {
    Integer known =
        registration.attendedMinutes() == null ? session.minutes() : registration.attendedMinutes();
    return known == null ? 0 : known;
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

  public CountedUnder counted() {
    return counted;
  }

  public int minutes() {
    return minutes;
  }

  public Long ledgerImportId() {
    return ledgerImportId;
  }
}
