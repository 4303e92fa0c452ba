package org.hongyan.session.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A private calendar: found by the hash of its token, read with the eyes of its owner. */
@Entity
@Table(name = "calendar_feed")
public class CalendarFeed {

  /** What it shows. */
  public enum Kind {
    /** The lessons that its owner teaches. */
    OWN,
    TRAINER,
    VENUE
  }

  @Id
  @Column(name = "token_hash")
  private String hash;

  @Column(name = "account_id")
  private Long accountId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private Kind kind;

  @Column(name = "subject_id")
  private Long subjectId;

  @Column(name = "created_at")
  private Instant createdAt;

  protected CalendarFeed() {}

  CalendarFeed(String hash, Long accountId, Kind kind, Long subjectId, Instant createdAt) {
    this.hash = hash;
    this.accountId = accountId;
    this.kind = kind;
    this.subjectId = subjectId;
    this.createdAt = createdAt;
  }

  public String hash() {
    return hash;
  }

  public Long accountId() {
    return accountId;
  }

  public Kind kind() {
    return kind;
  }

  /** The trainer or venue; null for the owner's own. */
  public Long subjectId() {
    return subjectId;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
