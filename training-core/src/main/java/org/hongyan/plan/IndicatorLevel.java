package org.hongyan.plan;

/** Which part of the plan sets the target. */
public enum IndicatorLevel {
  PLAN_TABLE,
  PLAN_TEXT,
  KEY_PROJECT
}
