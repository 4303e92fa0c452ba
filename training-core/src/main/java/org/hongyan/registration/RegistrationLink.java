package org.hongyan.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A private link to one registration: whoever has it sees and cancels that one, and nothing else.
 * Only its hash is kept.
 */
@Entity
@Table(name = "registration_link")
public class RegistrationLink {

  @Id private String hash;

  @Column(name = "registration_id")
  private Long registrationId;

  @Column(name = "created_at")
  private Instant createdAt;

  protected RegistrationLink() {}

  RegistrationLink(String hash, Long registrationId, Instant createdAt) {
    this.hash = hash;
    this.registrationId = registrationId;
    this.createdAt = createdAt;
  }

  Long registrationId() {
    return registrationId;
  }

  Instant createdAt() {
    return createdAt;
  }
}
