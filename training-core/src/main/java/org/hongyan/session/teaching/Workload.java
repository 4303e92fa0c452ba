package org.hongyan.session.teaching;

/**
 * What a trainer teaches in a year, in the whole city; cancelled lessons do not count.
 *
 * @param name null where it was not asked for
 * @param minutes of all lessons, those to come as well
 */
public record Workload(Long trainerId, String name, long lessons, long sessions, long minutes) {

  /** Teaching hours to a half, each of so many minutes. */
  double hours(int minutesOfOne) {
    return Math.round(minutes * 2.0 / minutesOfOne) / 2.0;
  }
}
