package org.hongyan.place;

import java.time.LocalDate;
import java.util.Map;

/**
 * Which venues are wanted; null asks nothing.
 *
 * @param text part of name, room, address or equipment
 * @param minSeats so many seats or more
 * @param validOn usable on that day
 * @param sort {@code name}, {@code seats} or {@code division}, with {@code -} for descending
 */
public record VenueFilter(
    String text, String divisionCode, Integer minSeats, LocalDate validOn, String sort) {

  private static final String BY_DIVISION = "e.divisionCode, e.name, e.room, e.id";
  private static final Map<String, String> ORDERS =
      Map.of(
          "name", "e.name, e.room, e.id",
          "-name", "e.name desc, e.room desc, e.id desc",
          "seats", "e.seats, e.id",
          "-seats", "e.seats desc, e.id",
          "-division", "e.divisionCode desc, e.name, e.room, e.id");

  /** All of them. */
  public static VenueFilter all() {
    return new VenueFilter(null, null, null, null, null);
  }

  String order() {
    return sort == null ? BY_DIVISION : ORDERS.getOrDefault(sort, BY_DIVISION);
  }
}
