package org.hongyan.plan;

/** For whom the target is set, each on its own where it says each. */
public enum TargetScope {
  CITY,
  EACH_COUNTY,
  EACH_TOWNSHIP_STATION
}
