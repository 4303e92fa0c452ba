package org.hongyan.course;

import java.util.Map;

/**
 * Which materials are wanted; null asks nothing.
 *
 * @param text part of title or authors
 * @param courseId used in this course
 * @param sort {@code title} or {@code approved}, with {@code -} for descending
 */
public record MaterialFilter(
    String text,
    MaterialKind kind,
    CatalogueStatus status,
    Long courseId,
    String divisionCode,
    String sort) {

  private static final String BY_TITLE = "e.title, e.id";
  private static final Map<String, String> ORDERS =
      Map.of(
          "-title", "e.title desc, e.id desc",
          "approved", "e.approval.approvedOn, e.id",
          "-approved", "e.approval.approvedOn desc, e.id desc");

  /** All of them. */
  public static MaterialFilter all() {
    return new MaterialFilter(null, null, null, null, null, null);
  }

  String order() {
    return sort == null ? BY_TITLE : ORDERS.getOrDefault(sort, BY_TITLE);
  }
}
