package org.hongyan.trainer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A step of a trainer's way, never changed once it is taken. */
@Entity
@Table(name = "trainer_step")
public class Step {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trainer_step_seq")
  @SequenceGenerator(
      name = "trainer_step_seq",
      sequenceName = "trainer_step_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "trainer_id")
  private Long trainerId;

  @Enumerated(EnumType.STRING)
  private StepKind kind;

  @Column(name = "taken_on")
  private LocalDate takenOn;

  private String document;

  private String note;

  @Column(name = "taken_by")
  private String takenBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected Step() {}

  public Step(Long trainerId, View taken) {
    this.trainerId = trainerId;
    kind = taken.kind();
    takenOn = taken.takenOn();
    document = taken.document();
    note = taken.note();
    takenBy = taken.takenBy();
    recordedAt = taken.recordedAt();
  }

  /**
   * A step as a trainer's file shows it.
   *
   * @param document on which it rests, may be null
   * @param note its reason or result in words, may be null
   * @param takenBy the account that entered it
   */
  public record View(
      StepKind kind,
      LocalDate takenOn,
      String document,
      String note,
      String takenBy,
      Instant recordedAt) {}

  View view() {
    return new View(kind, takenOn, document, note, takenBy, recordedAt);
  }
}
