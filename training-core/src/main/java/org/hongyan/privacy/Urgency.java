package org.hongyan.privacy;

/** How near the day is on which a request has to be answered. */
public enum Urgency {
  NONE,
  /** Within so many working days as are set. */
  SOON,
  OVERDUE
}
