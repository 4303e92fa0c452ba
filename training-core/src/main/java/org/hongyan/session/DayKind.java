package org.hongyan.session;

/** What the State Council's yearly notice makes of a day. */
public enum DayKind {
  HOLIDAY,
  ADJUSTED_WORKDAY
}
