package org.hongyan.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One link of the audit chain: who did what, when, from where, to what. Never changed. */
@Entity
@Table(name = "audit_event")
public class AuditEvent {

  @Id
  @Column(name = "sequence_number")
  private long sequence;

  @Column(name = "happened_at")
  private String happenedAt;

  private String actor;

  private String address;

  private String action;

  @Column(name = "subject_type")
  private String subjectType;

  @Column(name = "subject_id")
  private String subjectId;

  @Column(name = "division_code")
  private String divisionCode;

  private String reason;

  @Column(name = "state_before")
  private String before;

  @Column(name = "state_after")
  private String after;

  @Column(name = "previous_hash")
  private String previousHash;

  private String hash;

  protected AuditEvent() {}

  AuditEvent(long sequence, String previousHash, Entry entry) {
    this.sequence = sequence;
    this.previousHash = previousHash;
    happenedAt = entry.happenedAt();
    actor = entry.actor();
    address = entry.address();
    action = entry.action();
    subjectType = entry.subjectType();
    subjectId = entry.subjectId();
    divisionCode = entry.divisionCode();
    reason = entry.reason();
    before = entry.before();
    after = entry.after();
    hash = Chain.hash(this);
  }

  /** What an event says, before it has its place in the chain. */
  public record Entry(
      String happenedAt,
      String actor,
      String address,
      String action,
      String subjectType,
      String subjectId,
      String divisionCode,
      String reason,
      String before,
      String after) {}

  public long sequence() {
    return sequence;
  }

  public Instant happenedAt() {
    return Instant.parse(happenedAt);
  }

  String happenedAtText() {
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
