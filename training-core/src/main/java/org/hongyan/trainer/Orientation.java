package org.hongyan.trainer;

/** What a trainer brings (理论、实务), as the plan's section 8(2) tells them apart. */
public enum Orientation {
  THEORY,
  PRACTICE,
  BOTH
}
