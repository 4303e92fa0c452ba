package org.hongyan.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** How a registration came about and how it stands in the queue for a seat. */
@Embeddable
public class Entry {

  @Enumerated(EnumType.STRING)
  private Source source;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Column(name = "queue_number")
  private Long queueNumber;

  @Column(name = "offered_until")
  private Instant offeredUntil;

  @Column(name = "quota_id")
  private Long quotaId;

  @Column(name = "organisation_id")
  private Long organisationId;

  @Enumerated(EnumType.STRING)
  @Column(name = "approval_stage")
  private ApprovalStage stage;

  @Column(name = "status_reason")
  private String reason;

  @Column(name = "consent_at")
  private Instant consentAt;

  protected Entry() {}

  Entry(Applicant applicant, ApprovalStage stage, long queueNumber, Instant now) {
    this.source = applicant.source();
    this.registeredAt = now;
    this.queueNumber = queueNumber;
    this.organisationId = applicant.organisationId();
    this.stage = stage;
    this.consentAt = applicant.consented() ? now : null;
  }

  void take(Long fromQuota, Instant until) {
    quotaId = fromQuota;
    offeredUntil = until;
  }

  void stage(ApprovalStage next) {
    stage = next;
  }

  void end(String why) {
    reason = why;
    stage = null;
    take(null, null);
  }

  /** Takes out for whom the person works and why it ended. */
  void forget() {
    reason = null;
    organisationId = null;
  }

  public Source source() {
    return source;
  }

  public Instant registeredAt() {
    return registeredAt;
  }

  /** Grows with each registration of a class: who has the smaller one is served first. */
  public Long queueNumber() {
    return queueNumber;
  }

  /** First instant at which an offered seat can no longer be accepted. */
  public Instant offeredUntil() {
    return offeredUntil;
  }

  /** Whose kept seats the seat is one of; null for one that is everybody's. */
  public Long quotaId() {
    return quotaId;
  }

  public Long organisationId() {
    return organisationId;
  }

  /** Who decides next; null where nobody has to. */
  public ApprovalStage stage() {
    return stage;
  }

  /** Why it was cancelled or rejected. */
  public String reason() {
    return reason;
  }

  /** When the person agreed to what becomes of the data; null where somebody else registered. */
  public Instant consentAt() {
    return consentAt;
  }
}
