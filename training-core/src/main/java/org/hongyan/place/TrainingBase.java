package org.hongyan.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/**
 * A training base (培训基地): recognised by a document from a day on, for a term, with a duty each
 * year; and withdrawn with a reason where it fails.
 */
@Entity
@Table(name = "training_base")
public class TrainingBase {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "training_base_seq")
  @SequenceGenerator(
      name = "training_base_seq",
      sequenceName = "training_base_seq",
      allocationSize = 50)
  private Long id;

  private String name;

  @Column(name = "division_code")
  private String divisionCode;

  @Column(name = "organisation_id")
  private Long organisationId;

  @Column(name = "recognition_document")
  private String recognitionDocument;

  @Column(name = "recognised_on")
  private LocalDate recognisedOn;

  @Column(name = "valid_to")
  private LocalDate validTo;

  @Column(name = "yearly_duty")
  private Integer yearlyDuty;

  @Column(name = "duty_text")
  private String dutyText;

  @Column(name = "withdrawn_on")
  private LocalDate withdrawnOn;

  @Column(name = "withdrawal_reason")
  private String withdrawalReason;

  private String remark;

  @Version private int version;

  protected TrainingBase() {}

  TrainingBase(BaseDraft draft) {
    fill(draft);
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

  public Long organisationId() {
    return organisationId;
  }

  public String recognitionDocument() {
    return recognitionDocument;
  }

  public LocalDate recognisedOn() {
    return recognisedOn;
  }

  /** Last day of the term; open where null. */
  public LocalDate validTo() {
    return validTo;
  }

  /** Classes that it is to hold each year; null where none is agreed. */
  public Integer yearlyDuty() {
    return yearlyDuty;
  }

  public String dutyText() {
    return dutyText;
  }

  public LocalDate withdrawnOn() {
    return withdrawnOn;
  }

  public String withdrawalReason() {
    return withdrawalReason;
  }

  public String remark() {
    return remark;
  }

  public int version() {
    return version;
  }

  /** Whether it is recognised on a day: from its recognition to the end of term or withdrawal. */
  public boolean recognisedOn(LocalDate day) {
    return !day.isBefore(recognisedOn)
        && (validTo == null || !day.isAfter(validTo))
        && (withdrawnOn == null || day.isBefore(withdrawnOn));
  }

  void revise(BaseDraft draft) {
    if (withdrawnOn != null) {
      throw new RuleViolation(Kind.REFUSED, "BASE_WITHDRAWN");
    }
    fill(draft);
  }

  /** Ends the recognition on a day. */
  void withdraw(LocalDate day, String reason) {
    if (withdrawnOn != null) {
      throw new RuleViolation(Kind.REFUSED, "BASE_WITHDRAWN");
    }
    if (day.isBefore(recognisedOn)) {
      throw RuleViolation.invalid(
          RuleViolation.FieldViolation.of(
              "date", "WITHDRAWN_BEFORE_RECOGNITION", recognisedOn.toString()));
    }
    withdrawnOn = day;
    withdrawalReason = reason;
  }

  private void fill(BaseDraft draft) {
    name = draft.name();
    divisionCode = draft.divisionCode();
    organisationId = draft.organisationId();
    recognitionDocument = draft.recognitionDocument();
    recognisedOn = draft.recognisedOn();
    validTo = draft.validTo();
    yearlyDuty = draft.yearlyDuty();
    dutyText = draft.dutyText();
    remark = draft.remark();
  }
}
