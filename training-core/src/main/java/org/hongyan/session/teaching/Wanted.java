package org.hongyan.session.teaching;

import java.time.Instant;
import java.time.LocalDate;
import org.hongyan.shared.Surroundings;
import org.hongyan.trainer.TeachingLanguage;

/**
 * The lesson for which somebody is looked for.
 *
 * @param courseId whose subject and level count; null asks for none
 * @param start first instant
 * @param end first instant after it
 * @param divisionCode where it is held; null asks nothing
 * @param language in which it is to be taught; null asks nothing
 * @param lessonId the lesson itself, which does not stand in its own way; null for a new one
 */
public record Wanted(
    Long courseId,
    Instant start,
    Instant end,
    String divisionCode,
    TeachingLanguage language,
    Long lessonId) {

  LocalDate day() {
    return LocalDate.ofInstant(start, Surroundings.ZONE);
  }
}
