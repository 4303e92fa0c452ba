package org.hongyan.trainer;

/** Where a trainer stands on the way through the pool. */
public enum TrainerStatus {
  /** Applied or named, waits for a review. */
  NOMINATED,
  /** Found fit, waits for the admission document. */
  REVIEWED,
  /** Found unfit. */
  REJECTED,
  /** In the pool. */
  ADMITTED,
  /** Was in the pool. */
  DEPARTED
}
