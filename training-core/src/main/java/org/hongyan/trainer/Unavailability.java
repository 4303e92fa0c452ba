package org.hongyan.trainer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** When a trainer cannot teach, half-open: free again at the end. */
@Entity
@Table(name = "trainer_unavailability")
public class Unavailability {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trainer_unavailability_seq")
  @SequenceGenerator(
      name = "trainer_unavailability_seq",
      sequenceName = "trainer_unavailability_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "trainer_id")
  private Long trainerId;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  private String reason;

  protected Unavailability() {}

  public Unavailability(Long trainerId, Instant startsAt, Instant endsAt, String reason) {
    this.trainerId = trainerId;
    this.startsAt = startsAt;
    this.endsAt = endsAt;
    this.reason = reason;
  }

  AwayTime view() {
    return new AwayTime(trainerId, startsAt, endsAt, reason);
  }
}
