package org.hongyan.trainer;

/** A step of a trainer's way into, through and out of the pool. */
public enum StepKind {
  /** Somebody applied for the own account. */
  APPLIED,
  /** An organiser named somebody. */
  NOMINATED,
  REVIEW_PASSED,
  REVIEW_FAILED,
  ADMITTED,
  YEARLY_REVIEW_PASSED,
  YEARLY_REVIEW_FAILED,
  DEPARTED;

  /** Whether it is the review that every member has once a year. */
  public boolean yearly() {
    return this == YEARLY_REVIEW_PASSED || this == YEARLY_REVIEW_FAILED;
  }
}
