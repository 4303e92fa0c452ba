package org.hongyan.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** From when until when (both included) a piece of reference data holds; open where null. */
@Embeddable
public class Validity {

  /** Condition of a query over alias {@code e}: it holds on the day {@code :day}. */
  public static final String HOLDS_ON =
      "(e.validity.from is null or e.validity.from <= :day)"
          + " and (e.validity.to is null or e.validity.to >= :day)";

  @Column(name = "valid_from")
  private LocalDate from;

  @Column(name = "valid_to")
  private LocalDate to;

  protected Validity() {}

  public Validity(LocalDate from, LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      throw RuleViolation.invalid(RuleViolation.FieldViolation.of("validTo", "END_BEFORE_START"));
    }
    this.from = from;
    this.to = to;
  }

  public static Validity always() {
    return new Validity(null, null);
  }

  public LocalDate from() {
    return from;
  }

  public LocalDate to() {
    return to;
  }

  /** Whether it holds on some day of a year. */
  public boolean holdsIn(int year) {
    return (from == null || from.getYear() <= year) && (to == null || to.getYear() >= year);
  }

  public boolean holdsOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
