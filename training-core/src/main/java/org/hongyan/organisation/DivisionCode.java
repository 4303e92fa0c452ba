package org.hongyan.organisation;

/** The hierarchy that lies in the codes of divisions themselves (GB/T 2260, GB/T 10114). */
public final class DivisionCode {

  private static final int COUNTY_DIGITS = 6;
  private static final String ALL = "00";

  private DivisionCode() {}

  /** Whether a division is this one or lies in it; a city covers its counties. */
  public static boolean covers(String code, String division) {
    return code != null && division != null && division.startsWith(stem(code));
  }

  private static String stem(String code) {
    String stem = code;
    while (stem.length() <= COUNTY_DIGITS && stem.length() > 2 && stem.endsWith(ALL)) {
      stem = stem.substring(0, stem.length() - 2);
    }
    return stem;
  }
}
