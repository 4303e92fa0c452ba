package org.hongyan.session.teaching;

/**
 * What a trainer teaches in a year, in the whole city; cancelled lessons do not count.
 *
 * @param name null where it was not asked for
 * @param minutes of all lessons, those to come as well
 */
public record Workload(Long trainerId, String name, long lessons, long sessions, long minutes) {

  private static final double TEACHING_HOUR = 45;

  /** Teaching hours of 45 minutes, to a half. */
  public double hours() {
    return Math.round(minutes / TEACHING_HOUR * 2) / 2.0;
  }
}
