package org.hongyan.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Whom a class takes in: how many, from when until when, and whether somebody decides on each.
 * Capacity is null for classes of ledgers, which were over before they were recorded.
 */
@Embeddable
public class Admission {

  private Integer capacity;

  @Column(name = "min_participants")
  private Integer minParticipants;

  @Column(name = "registration_opens_at")
  private Instant opensAt;

  @Column(name = "registration_closes_at")
  private Instant closesAt;

  @Column(name = "approval_required")
  private boolean approvalRequired;

  protected Admission() {}

  public Admission(
      Integer capacity,
      Integer minParticipants,
      Instant opensAt,
      Instant closesAt,
      boolean approvalRequired) {
    this.capacity = capacity;
    this.minParticipants = minParticipants;
    this.opensAt = opensAt;
    this.closesAt = closesAt;
    this.approvalRequired = approvalRequired;
  }

  /** Nothing is known of it. */
  public static Admission none() {
    return new Admission(null, null, null, null, false);
  }

  public Integer capacity() {
    return capacity;
  }

  public Integer minParticipants() {
    return minParticipants;
  }

  /** First instant at which one can register; null where that is not laid down. */
  public Instant opensAt() {
    return opensAt;
  }

  /** First instant at which one can no longer register. */
  public Instant closesAt() {
    return closesAt;
  }

  public boolean approvalRequired() {
    return approvalRequired;
  }
}
