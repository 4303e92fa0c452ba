package org.hongyan.organisation;

import java.util.Map;

/**
 * Which units are wanted; null asks nothing.
 *
 * @param text part of name, credit code or address
 * @param sort {@code name}, or {@code -name}
 */
public record OrganisationFilter(
    String text, String divisionCode, OrganisationKind kind, Boolean partner, String sort) {

  private static final String BY_NAME = "e.name, e.id";
  private static final Map<String, String> ORDERS = Map.of("-name", "e.name desc, e.id desc");

  String order() {
    return sort == null ? BY_NAME : ORDERS.getOrDefault(sort, BY_NAME);
  }
}
