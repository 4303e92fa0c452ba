package org.hongyan.plan;

/** How the actual value is held against the bounds. */
public enum TargetOperator {
  GE,
  GT,
  RANGE
}
