package org.hongyan.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hongyan.organisation.DivisionCode;

/** Seats of a class that are kept for the people of a division or of an organisation (名额). */
@Entity
@Table(name = "seat_quota")
public class SeatQuota {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seat_quota_seq")
  @SequenceGenerator(name = "seat_quota_seq", sequenceName = "seat_quota_seq", allocationSize = 50)
  private Long id;

  @Column(name = "session_id")
  private Long sessionId;

  @Column(name = "division_code")
  private String divisionCode;

  @Column(name = "organisation_id")
  private Long organisationId;

  private int seats;

  @Column(name = "release_at")
  private Instant releaseAt;

  private boolean released;

  protected SeatQuota() {}

  SeatQuota(Long sessionId, QuotaDraft draft) {
    this.sessionId = sessionId;
    this.divisionCode = draft.divisionCode();
    this.organisationId = draft.organisationId();
    revise(draft);
  }

  /** Keeps another number of seats, or until another moment. */
  void revise(QuotaDraft draft) {
    seats = draft.seats();
    releaseAt = draft.releaseAt();
    released = false;
  }

  /** Whether its seats are everybody's from {@code now} on, though nobody has said so yet. */
  boolean due(Instant now) {
    return !released && releaseAt != null && !now.isBefore(releaseAt);
  }

  /** From now on its free seats are everybody's. */
  void release() {
    released = true;
  }

  boolean meant(String division, Long organisation) {
    return organisationId != null
        ? organisationId.equals(organisation)
        : DivisionCode.covers(divisionCode, division);
  }

  boolean isFor(QuotaDraft draft) {
    return organisationId != null
        ? organisationId.equals(draft.organisationId())
        : divisionCode.equals(draft.divisionCode());
  }

  Long id() {
    return id;
  }

  Long sessionId() {
    return sessionId;
  }

  String divisionCode() {
    return divisionCode;
  }

  Long organisationId() {
    return organisationId;
  }

  int seats() {
    return seats;
  }

  Instant releaseAt() {
    return releaseAt;
  }

  boolean released() {
    return released;
  }
}
