package org.hongyan.account.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A link that leads one person to their account, once. Only its hash is kept. */
@Entity
@Table(name = "account_link")
public class AccountLink {

  static final Duration LIFE = Duration.ofHours(24);

  @Id private String hash;

  @Column(name = "person_id")
  private Long personId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected AccountLink() {}

  AccountLink(String hash, Long personId, Instant now) {
    this.hash = hash;
    this.personId = personId;
    createdAt = now;
    expiresAt = now.plus(LIFE);
  }

  Long personId() {
    return personId;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  boolean goodAt(Instant now) {
    return now.isBefore(expiresAt);
  }
}
