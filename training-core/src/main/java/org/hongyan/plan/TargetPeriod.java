package org.hongyan.plan;

/** Over what span a target is meant. */
public enum TargetPeriod {
  PLAN,
  YEAR,
  STANDING
}
