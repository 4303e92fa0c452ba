package org.hongyan.notification.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** An address that was stated with a registration, until a code proves that it is theirs. */
@Entity
@Table(name = "mail_confirmation")
public class MailConfirmation {

  static final int MOST_TRIES = 5;
  static final int MOST_CODES = 3;
  private static final Duration LIFE = Duration.ofMinutes(30);

  @Id
  @Column(name = "registration_id")
  private Long registrationId;

  @Column(name = "address_encrypted")
  private String addressEncrypted;

  @Column(name = "code_hash")
  private String codeHash;

  @Column(name = "expires_at")
  private Instant expiresAt;

  private int tries;

  private int sent;

  protected MailConfirmation() {}

  MailConfirmation(Long registrationId, String addressEncrypted) {
    this.registrationId = registrationId;
    this.addressEncrypted = addressEncrypted;
  }

  /** From now on this code proves it, for half an hour; earlier ones do no longer. */
  void send(String newHash, Instant now) {
    codeHash = newHash;
    expiresAt = now.plus(LIFE);
    tries = 0;
    sent++;
  }

  /** No code proves it until one is sent. */
  void sendNone(Instant now) {
    codeHash = "-";
    expiresAt = now;
  }

  boolean another() {
    return sent < MOST_CODES;
  }

  boolean proves(String hash, Instant now) {
    return now.isBefore(expiresAt) && tries <= MOST_TRIES && codeHash.equals(hash);
  }

  boolean over(Instant now) {
    return !now.isBefore(expiresAt) || tries >= MOST_TRIES;
  }

  Long registrationId() {
    return registrationId;
  }

  String addressEncrypted() {
    return addressEncrypted;
  }

  int sent() {
    return sent;
  }
}
