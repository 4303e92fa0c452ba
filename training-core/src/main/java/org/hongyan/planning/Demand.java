package org.hongyan.planning;

/**
 * How many classes a year is to have; null asks for what the plan asks for.
 *
 * @param year in which they take place
 * @param cityClasses for the whole city, beside the discipline class and exam preparation
 * @param countyClasses of each banner and county
 */
public record Demand(Integer year, Integer cityClasses, Integer countyClasses) {

  /** What the plan asks for at least, for the city (domain, N4). */
  public static final int CITY = 10;

  /** What the plan asks for at least, of each banner and county (domain, N5). */
  public static final int COUNTY = 2;
}
