package org.hongyan.place;

import java.time.LocalDate;

/**
 * Which training bases are wanted; null asks nothing.
 *
 * @param text part of the name or the recognition document
 * @param validOn recognised and not withdrawn on that day
 */
public record BaseFilter(String text, String divisionCode, LocalDate validOn) {

  /** All of them. */
  public static BaseFilter all() {
    return new BaseFilter(null, null, null);
  }
}
