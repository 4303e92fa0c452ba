package org.hongyan.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
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

  @Column(name = "organisation_approval")
  private boolean organisationApproval;

  @Enumerated(EnumType.STRING)
  @Column(name = "trainee_conflicts")
  private TraineeConflicts traineeConflicts = TraineeConflicts.REFUSE;

  @Column(name = "offer_hours")
  private Integer offerHours;

  @Column(name = "cancellation_closes_at")
  private Instant cancellationClosesAt;

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

  /** The same with terms of its own. */
  Admission under(AdmissionTerms terms) {
    organisationApproval = Boolean.TRUE.equals(terms.organisationApproval());
    traineeConflicts =
        terms.traineeConflicts() == null ? TraineeConflicts.REFUSE : terms.traineeConflicts();
    offerHours = terms.offerHours();
    cancellationClosesAt = terms.cancellationClosesAt();
    return this;
  }

  /** The same, so much later. */
  Admission later(Duration by) {
    Admission later =
        new Admission(
            capacity, minParticipants, later(opensAt, by), later(closesAt, by), approvalRequired);
    later.organisationApproval = organisationApproval;
    later.traineeConflicts = traineeConflicts;
    later.offerHours = offerHours;
    later.cancellationClosesAt = later(cancellationClosesAt, by);
    return later;
  }

  private static Instant later(Instant instant, Duration by) {
    return instant == null ? null : instant.plus(by);
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

  /** Whether the trainee's own organisation decides before the organiser does. */
  public boolean organisationApproval() {
    return organisationApproval;
  }

  /** What is done about trainees who have another class at the same time; never null. */
  public TraineeConflicts traineeConflicts() {
    return traineeConflicts == null ? TraineeConflicts.REFUSE : traineeConflicts;
  }

  /** Working hours for which a seat that fell free is offered; null where it is given at once. */
  public Integer offerHours() {
    return offerHours;
  }

  /** First instant at which trainees can no longer cancel; null where that is the start. */
  public Instant cancellationClosesAt() {
    return cancellationClosesAt;
  }
}
