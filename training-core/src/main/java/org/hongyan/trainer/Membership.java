package org.hongyan.trainer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** One stretch of time in the pool; the size of the pool on a day is a count over these. */
@Entity
@Table(name = "trainer_membership")
public class Membership {

  /** Condition of a query over alias {@code m}: it is a membership on the day {@code :day}. */
  public static final String ON_DAY =
      "m.admittedOn <= :day and (m.leftOn is null or m.leftOn > :day)";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trainer_membership_seq")
  @SequenceGenerator(
      name = "trainer_membership_seq",
      sequenceName = "trainer_membership_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "trainer_id")
  private Long trainerId;

  @Column(name = "admitted_on")
  private LocalDate admittedOn;

  @Column(name = "admission_document")
  private String admissionDocument;

  @Column(name = "left_on")
  private LocalDate leftOn;

  @Column(name = "departure_reason")
  private String departureReason;

  protected Membership() {}

  public Membership(Long trainerId, LocalDate admittedOn, String admissionDocument) {
    this.trainerId = trainerId;
    this.admittedOn = admittedOn;
    this.admissionDocument = admissionDocument;
  }

  /** Ends it: {@code day} is the first day outside the pool. */
  public void end(LocalDate day, String reason) {
    leftOn = day;
    departureReason = reason;
  }

  /** A membership as a trainer's file shows it. */
  public record View(
      LocalDate admittedOn, String document, LocalDate leftOn, String departureReason) {}

  View view() {
    return new View(admittedOn, admissionDocument, leftOn, departureReason);
  }

  public Long trainerId() {
    return trainerId;
  }

  public LocalDate admittedOn() {
    return admittedOn;
  }

  public LocalDate leftOn() {
    return leftOn;
  }
}
