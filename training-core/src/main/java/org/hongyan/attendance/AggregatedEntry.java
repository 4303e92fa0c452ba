package org.hongyan.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
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

  @Embedded private CountedUnder counted;

  @Column(name = "person_times")
  private int personTimes;

  @Column(name = "ledger_import_id")
  private Long ledgerImportId;

  protected AggregatedEntry() {}

  /**
   * A head count of a session that has no roster.
   *
   * @param divisionCode under which the people count
   */
  public AggregatedEntry(
      TrainingSession session,
      String divisionCode,
      String audienceGroup,
      int personTimes,
      Long ledgerImportId) {
    this.sessionId = session.id();
    this.counted = new CountedUnder(session, divisionCode, audienceGroup);
    this.personTimes = personTimes;
    this.ledgerImportId = ledgerImportId;
  }

  public Long id() {
    return id;
  }

  public Long sessionId() {
    return sessionId;
  }

  public CountedUnder counted() {
    return counted;
  }

  public int personTimes() {
    return personTimes;
  }

  public Long ledgerImportId() {
    return ledgerImportId;
  }
}
