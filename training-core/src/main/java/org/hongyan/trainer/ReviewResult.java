package org.hongyan.trainer;

/** What a review of a trainer comes to. */
public enum ReviewResult {
  PASSED,
  FAILED
}
