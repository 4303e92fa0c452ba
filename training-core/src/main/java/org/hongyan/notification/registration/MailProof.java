package org.hongyan.notification.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;

/** An address that somebody stated, until a code proves that it is theirs. */
@MappedSuperclass
public abstract class MailProof {

  static final int MOST_TRIES = 5;
  static final int MOST_CODES = 3;
  private static final Duration LIFE = Duration.ofMinutes(30);

  /** That of what the address was stated with. */
  @Id private Long id;

  @Column(name = "address_encrypted")
  private String addressEncrypted;

  @Column(name = "code_hash")
  private String codeHash;

  @Column(name = "expires_at")
  private Instant expiresAt;

  private int tries;

  private int sent;

  protected MailProof() {}

  MailProof(Long id, String addressEncrypted) {
    this.id = id;
    this.addressEncrypted = addressEncrypted;
  }

  /** What makes the codes of one different from those of all others. */
  abstract String salt();

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

  Long id() {
    return id;
  }

  String addressEncrypted() {
    return addressEncrypted;
  }

  int sent() {
    return sent;
  }
}
