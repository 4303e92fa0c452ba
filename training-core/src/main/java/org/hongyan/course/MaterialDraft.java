package org.hongyan.course;

import static org.hongyan.shared.Words.orNull;

import java.time.LocalDate;
import java.util.List;

/**
 * A material as a form gives it.
 *
 * @param edition as printed on it, may be null
 * @param completedOn when it was finished, may be null
 * @param courseIds courses that it is used in
 * @param divisionCode whose material it is; null means the caller's own division
 * @param version of the state that was changed; null for a new one
 */
public record MaterialDraft(
    String title,
    MaterialKind kind,
    String authors,
    String edition,
    LocalDate completedOn,
    List<Long> courseIds,
    String divisionCode,
    String remark,
    Integer version) {

  public MaterialDraft {
    title = orNull(title);
    authors = orNull(authors);
    edition = orNull(edition);
    courseIds = courseIds == null ? List.of() : List.copyOf(courseIds);
    divisionCode = orNull(divisionCode);
    remark = orNull(remark);
  }

  MaterialDraft within(String division) {
    return new MaterialDraft(
        title, kind, authors, edition, completedOn, courseIds, division, remark, version);
  }
}
