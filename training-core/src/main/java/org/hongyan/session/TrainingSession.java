package org.hongyan.session;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.shared.RuleViolation;

/** A scheduled class (培训班). The year of its end date is the year it counts in. */
@Entity
@Table(name = "training_session")
public class TrainingSession extends PlannedClass {

  private static final SessionStatus[] OPEN = {
    SessionStatus.DRAFT, SessionStatus.PUBLISHED, SessionStatus.RUNNING, SessionStatus.REOPENED
  };

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "training_session_seq")
  @SequenceGenerator(
      name = "training_session_seq",
      sequenceName = "training_session_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "number")
  private String number;

  private Integer minutes;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private SessionStatus status;

  private boolean roster;

  private String series;

  @Column(name = "copied_from")
  private Long copiedFrom;

  @Column(name = "status_reason")
  private String statusReason;

  @Column(name = "held_with_fewer_reason")
  private String heldWithFewerReason;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "calendar_sequence")
  private int calendarSequence;

  @Column(name = "ledger_import_id")
  private Long ledgerImportId;

  /** Written by its own statement: registering somebody is no change of the class. */
  @Column(name = "seat_stamp", insertable = false, updatable = false)
  private long seatStamp;

  @Version private int version;

  protected TrainingSession() {}

  /** A new draft with the number that it keeps for good. */
  public static TrainingSession planned(String number, SessionDraft draft) {
    TrainingSession session = new TrainingSession();
    session.number = number;
    session.status = SessionStatus.DRAFT;
    session.roster = true;
    session.take(draft);
    return session;
  }

  /** Takes over what the organiser planned anew. */
  public void revise(SessionDraft draft) {
    demandOpen();
    take(draft);
    calendarSequence++;
  }

  /** Names where a copy comes from and the series it belongs to. */
  public void copied(Long from, String seriesName) {
    copiedFrom = from;
    series = seriesName;
  }

  /** Moves the class, its days and its registration window, all by so many days. */
  public void shift(long days) {
    demandOpen();
    move(days);
    calendarSequence++;
  }

  /** The minutes of its lessons, as they are now. */
  public void lasts(int ofLessons) {
    minutes = ofLessons;
  }

  /** Makes it public. */
  public void publish(Instant now) {
    demand(SessionStatus.DRAFT);
    status = SessionStatus.PUBLISHED;
    publishedAt = now;
    calendarSequence++;
  }

  /**
   * Begins; somebody confirms what the date says.
   *
   * @param withFewer why it is held though fewer came than the minimum; null where enough came
   */
  public void start(String withFewer) {
    demand(SessionStatus.PUBLISHED);
    status = SessionStatus.RUNNING;
    heldWithFewerReason = withFewer;
  }

  /** Ends with its evidence. */
  public void close() {
    demand(SessionStatus.RUNNING, SessionStatus.REOPENED);
    status = SessionStatus.CLOSED;
    statusReason = null;
  }

  /** Opens again what was closed, for a reason. */
  public void reopen(String reason) {
    demand(SessionStatus.CLOSED);
    status = SessionStatus.REOPENED;
    statusReason = reason;
  }

  /** Will not take place. */
  public void cancel(String reason) {
    demand(SessionStatus.DRAFT, SessionStatus.PUBLISHED, SessionStatus.RUNNING);
    status = SessionStatus.CANCELLED;
    statusReason = reason;
    calendarSequence++;
  }

  /** A change of its timetable, which calendars must learn of. */
  public void rescheduled() {
    demandOpen();
    calendarSequence++;
  }

  /** Refuses changes to what is over or will not be. */
  public void demandOpen() {
    demand(OPEN);
  }

  /** Whether it can still be changed: neither over nor called off. */
  public boolean open() {
    return List.of(OPEN).contains(status);
  }

  private void demand(SessionStatus... allowed) {
    if (!List.of(allowed).contains(status)) {
      throw new RuleViolation(RuleViolation.Kind.REFUSED, "SESSION_STATUS_" + status);
    }
  }

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
    super(title, typeCode, level, divisionCode, hostOrganisationId, startDate, endDate, delivery);
    this.number = number;
    this.minutes = minutes;
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

  public Integer minutes() {
    return minutes;
  }

  public SessionStatus status() {
    return status;
  }

  public boolean roster() {
    return roster;
  }

  public String series() {
    return series;
  }

  public Long copiedFrom() {
    return copiedFrom;
  }

  /** Why it was cancelled or reopened. */
  public String statusReason() {
    return statusReason;
  }

  public String heldWithFewerReason() {
    return heldWithFewerReason;
  }

  /** Since when it is public; null for what never was. */
  public Instant publishedAt() {
    return publishedAt;
  }

  /** Grows with each change that calendars must learn of (RFC 5545, 3.8.7.4). */
  public int calendarSequence() {
    return calendarSequence;
  }

  public Long ledgerImportId() {
    return ledgerImportId;
  }

  /** Differs after each change of its seats from all that it was before; 0 where none is known. */
  public long seatStamp() {
    return seatStamp;
  }

  public int version() {
    return version;
  }
}
