package org.hongyan.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A token that was handed out: only its hash is kept, so a copy of the database opens nothing. */
@Entity
@Table(name = "access_token")
public class AccessToken {

  /** What a token is good for. */
  enum Purpose {
    /** Calls of the API as one account. */
    API,
    /** Reading and writing pages as one account: what the browser's cookie holds. */
    PAGES,
    /** Creating the first administrator. */
    SETUP
  }

  @Id
  @Column(name = "token_hash")
  private String hash;

  @Column(name = "account_id")
  private Long accountId;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected AccessToken() {}

  AccessToken(String hash, Long accountId, Purpose purpose, Instant createdAt, Instant expiresAt) {
    this.hash = hash;
    this.accountId = accountId;
    this.purpose = purpose;
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
  }

  Long accountId() {
    return accountId;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  String hash() {
    return hash;
  }

  boolean goodFor(Purpose wanted, Instant now) {
    return purpose == wanted && now.isBefore(expiresAt);
  }
}
