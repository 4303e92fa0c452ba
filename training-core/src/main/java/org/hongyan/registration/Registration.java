package org.hongyan.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One person in one session (报名), with group and division as they were then. */
@Entity
@Table(name = "registration")
public class Registration {

  /** Spreadsheet programs stop at 31, made-up files need not. */
  private static final int LONGEST_SHEET = 100;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "registration_seq")
  @SequenceGenerator(
      name = "registration_seq",
      sequenceName = "registration_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "session_id")
  private Long sessionId;

  @Column(name = "person_id")
  private Long personId;

  @Column(name = "audience_group")
  private String audienceGroup;

  @Column(name = "division_code")
  private String divisionCode;

  private String employer;

  @Enumerated(EnumType.STRING)
  @Column(name = "approval")
  private Approval approval;

  @Enumerated(EnumType.STRING)
  @Column(name = "seat")
  private Seat seat;

  @Column(name = "attended_minutes")
  private Integer attendedMinutes;

  private boolean completed;

  private String remark;

  @Column(name = "ledger_import_id")
  private Long ledgerImportId;

  @Column(name = "ledger_row")
  private Integer ledgerRow;

  @Column(name = "ledger_sheet")
  private String ledgerSheet;

  @Version private int version;

  protected Registration() {}

  public Registration(
      Long sessionId,
      Long personId,
      String audienceGroup,
      String divisionCode,
      String employer,
      Approval approval,
      Seat seat,
      Integer attendedMinutes,
      boolean completed,
      String remark,
      Long ledgerImportId,
      Integer ledgerRow) {
    this.sessionId = sessionId;
    this.personId = personId;
    this.audienceGroup = audienceGroup;
    this.divisionCode = divisionCode;
    this.employer = employer;
    this.approval = approval;
    this.seat = seat;
    this.attendedMinutes = attendedMinutes;
    this.completed = completed;
    this.remark = remark;
    this.ledgerImportId = ledgerImportId;
    this.ledgerRow = ledgerRow;
  }

  /** Names the sheet that its row stands on, where the file has several; a long name is cut. */
  public void standsOn(String sheet) {
    ledgerSheet = sheet.substring(0, Math.min(sheet.length(), LONGEST_SHEET));
  }

  public Long id() {
    return id;
  }

  public Long sessionId() {
    return sessionId;
  }

  public Long personId() {
    return personId;
  }

  public String audienceGroup() {
    return audienceGroup;
  }

  public String divisionCode() {
    return divisionCode;
  }

  public String employer() {
    return employer;
  }

  public Approval approval() {
    return approval;
  }

  public Seat seat() {
    return seat;
  }

  public Integer attendedMinutes() {
    return attendedMinutes;
  }

  public boolean completed() {
    return completed;
  }

  public String remark() {
    return remark;
  }

  public Long ledgerImportId() {
    return ledgerImportId;
  }

  public Integer ledgerRow() {
    return ledgerRow;
  }

  public int version() {
    return version;
  }
}
