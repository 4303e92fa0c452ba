package org.hongyan.interest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A private link by which an interest is withdrawn. Only its hash is kept. */
@Entity
@Table(name = "interest_link")
public class InterestLink {

  @Id private String hash;

  @Column(name = "interest_id")
  private Long interestId;

  @Column(name = "created_at")
  private Instant createdAt;

  protected InterestLink() {}

  InterestLink(String hash, Long interestId, Instant createdAt) {
    this.hash = hash;
    this.interestId = interestId;
    this.createdAt = createdAt;
  }

  Long interestId() {
    return interestId;
  }

  Instant createdAt() {
    return createdAt;
  }
}
