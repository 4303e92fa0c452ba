package org.hongyan.plan;

/** How an indicator stands. */
public enum IndicatorStatus {
  MET,
  ON_TRACK,
  BEHIND,
  NOT_MET,
  NO_DATA
}
