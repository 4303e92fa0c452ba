package org.hongyan.registration;

import static org.hongyan.registration.Approval.REJECTED;

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
import java.time.Instant;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

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

  @Embedded private Entry entry;

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

  /** A registration that has still to be decided on; {@link #enter} says how it came about. */
  Registration(Long sessionId, Long personId) {
    this.sessionId = sessionId;
    this.personId = personId;
    this.seat = Seat.NONE;
  }

  /** Registers, or registers again after a cancellation, at the end of the queue. */
  void enter(Applicant applicant, Approval first, ApprovalStage stage, long number, Instant now) {
    audienceGroup = applicant.audienceGroup();
    divisionCode = applicant.divisionCode();
    employer = applicant.employer();
    approval = first;
    seat = Seat.NONE;
    entry = new Entry(applicant, stage, number, now);
  }

  void confirm(Long quotaId) {
    seat = Seat.CONFIRMED;
    entry().take(quotaId, null);
  }

  /** Keeps a seat for who waited, until a moment. */
  void offer(Long quotaId, Instant until) {
    seat = Seat.OFFERED;
    entry().take(quotaId, until);
  }

  void queue() {
    seat = Seat.WAITING;
    entry().take(null, null);
  }

  /** Takes the seat that is offered. */
  void accept(Instant now) {
    if (seat != Seat.OFFERED || !now.isBefore(entry().offeredUntil())) {
      throw new RuleViolation(Kind.REFUSED, "NO_OPEN_OFFER");
    }
    confirm(entry().quotaId());
  }

  /** Gives up seat or place in the queue. */
  void cancel(String reason) {
    if (!active()) {
      throw new RuleViolation(Kind.REFUSED, "REGISTRATION_NOT_ACTIVE");
    }
    seat = Seat.CANCELLED;
    entry().end(reason);
  }

  /** Takes out what was said of the person, and in their words; what is counted stays. */
  void forget() {
    employer = null;
    remark = null;
    entry().forget();
  }

  /** The trainee's organisation agrees; the organiser decides next. */
  void pass() {
    demandPending();
    entry().stage(ApprovalStage.ORGANISER);
  }

  void approve() {
    demandPending();
    approval = Approval.APPROVED;
    entry().stage(null);
  }

  /** Refuses what nobody has to decide on. */
  void demandPending() {
    if (approval != Approval.PENDING || seat == Seat.CANCELLED) {
      throw new RuleViolation(Kind.REFUSED, "REGISTRATION_NOT_PENDING");
    }
  }

  /** Is not admitted, or no longer. */
  void reject(String reason) {
    if (seat == Seat.CANCELLED || approval == Approval.NOT_REQUIRED || approval == REJECTED) {
      throw new RuleViolation(Kind.REFUSED, "REGISTRATION_NOT_PENDING");
    }
    approval = REJECTED;
    seat = Seat.NONE;
    entry().end(reason);
  }

  /** Whether it stands: neither cancelled nor rejected. */
  public boolean active() {
    return seat != Seat.CANCELLED && approval != REJECTED;
  }

  /** Whether nothing but a free seat is missing. */
  boolean admitted() {
    return active() && approval != Approval.PENDING;
  }

  /** How it came about and stands in the queue; empty for those of ledgers, never null. */
  public Entry entry() {
    if (entry == null) {
      entry = new Entry();
    }
    return entry;
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
