package org.hongyan.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/** One sealed entry of the audit log. */
@Entity
@Table(name = "audit_event")
public class AuditEvent {

  @Id
  @Column(name = "sequence_number")
  private long sequence;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column(name = "actor")
  private String actor;

  @Column(name = "address")
  private String address;

  @Column(name = "action")
  private String action;

  @Column(name = "subject_type")
  private String subjectType;

  @Column(name = "subject_id")
  private String subjectId;

  @Column(name = "division_code")
  private String divisionCode;

  @Column(name = "reason")
  private String reason;

  @Lob
  @Column(name = "state_before")
  private String before;

  @Lob
  @Column(name = "state_after")
  private String after;

  @Column(name = "previous_hash")
  private String previousHash;

  @Column(name = "hash")
  private String hash;

  protected AuditEvent() {}

  AuditEvent(long sequence, Instant happenedAt, String actor, String address, AuditEntry entry) {
    this.sequence = sequence;
    this.happenedAt = happenedAt;
    this.actor = actor;
    this.address = address;
    this.action = entry.action();
    this.subjectType = entry.subjectType();
    this.subjectId = entry.subjectId();
    this.divisionCode = entry.divisionCode();
    this.reason = entry.reason();
    this.before = entry.before();
    this.after = entry.after();
  }

  /** Ties this entry to the one before it. */
  void seal(String hashOfPrevious) {
    previousHash = hashOfPrevious;
    hash = AuditSeal.of(this);
  }

  /** Whether the entry still says what it was sealed with, next to that predecessor. */
  boolean intactAfter(String hashOfPrevious) {
    return hashOfPrevious.equals(previousHash) && AuditSeal.of(this).equals(hash);
  }

  public long sequence() {
    return sequence;
  }

  public Instant happenedAt() {
    return happenedAt;
  }

  public String actor() {
    return actor;
  }

  public String address() {
    return address;
  }

  public String action() {
    return action;
  }

  public String subjectType() {
    return subjectType;
  }

  public String subjectId() {
    return subjectId;
  }

  public String divisionCode() {
    return divisionCode;
  }

  public String reason() {
    return reason;
  }

  public String before() {
    return before;
  }

  public String after() {
    return after;
  }

  public String previousHash() {
    return previousHash;
  }

  public String hash() {
    return hash;
  }
}
