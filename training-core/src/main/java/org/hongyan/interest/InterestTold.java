package org.hongyan.interest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A class of which somebody who wanted one was told, or that turned out not to be for them. */
@Entity
@Table(name = "interest_told")
@IdClass(InterestTold.Key.class)
public class InterestTold {

  /** Interest and class. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private Long interestId;
    private Long sessionId;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(interestId, key.interestId)
          && Objects.equals(sessionId, key.sessionId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(interestId, sessionId);
    }
  }

  @Id
  @Column(name = "interest_id")
  private Long interestId;

  @Id
  @Column(name = "session_id")
  private Long sessionId;

  @Column(name = "told_at")
  private Instant toldAt;

  protected InterestTold() {}

  public InterestTold(Long interestId, Long sessionId, Instant toldAt) {
    this.interestId = interestId;
    this.sessionId = sessionId;
    this.toldAt = toldAt;
  }

  Instant toldAt() {
    return toldAt;
  }
}
