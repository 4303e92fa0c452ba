package org.hongyan.course;

import java.util.Map;
import org.hongyan.subject.Level;

/**
 * Which courses are wanted; null asks nothing.
 *
 * @param text part of code, title, standard or owner
 * @param audienceGroup for this group, or for everybody
 * @param sort {@code code}, {@code title}, {@code minutes} or {@code approved}, with {@code -} for
 *     descending
 */
public record CourseFilter(
    String text,
    String subjectCode,
    Level level,
    String audienceGroup,
    CatalogueStatus status,
    Boolean locallyAdapted,
    String divisionCode,
    String sort) {

  private static final String BY_CODE = "e.code, e.edition desc";
  private static final Map<String, String> ORDERS =
      Map.of(
          "-code", "e.code desc, e.edition desc",
          "title", "e.title, e.id",
          "-title", "e.title desc, e.id desc",
          "minutes", "e.minutes, e.id",
          "-minutes", "e.minutes desc, e.id",
          "approved", "e.approval.approvedOn, e.id",
          "-approved", "e.approval.approvedOn desc, e.id desc");

  /** All of them. */
  public static CourseFilter all() {
    return new CourseFilter(null, null, null, null, null, null, null, null);
  }

  /** Those that may be taught. */
  public static CourseFilter approved() {
    return new CourseFilter(null, null, null, null, CatalogueStatus.APPROVED, null, null, "title");
  }

  String order() {
    return sort == null ? BY_CODE : ORDERS.getOrDefault(sort, BY_CODE);
  }
}
