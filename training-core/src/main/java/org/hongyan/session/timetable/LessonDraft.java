package org.hongyan.session.timetable;

import java.time.Instant;
import java.util.List;

/**
 * A lesson as it is planned.
 *
 * @param title null takes the course's
 * @param start first instant
 * @param end first instant after it
 * @param venueId null where it takes place nowhere, such as online
 * @param version the version that was seen; null for a new one
 */
public record LessonDraft(
    String title,
    Long courseId,
    Instant start,
    Instant end,
    List<Long> trainerIds,
    Long venueId,
    Integer version) {

  public LessonDraft {
    trainerIds = trainerIds == null ? List.of() : trainerIds.stream().distinct().toList();
  }

  /** The same under another title. */
  LessonDraft titled(String other) {
    return new LessonDraft(other, courseId, start, end, trainerIds, venueId, version);
  }

  /** The same without those trainers and rooms that some conflicts are about. */
  public LessonDraft without(List<Conflict> conflicts) {
    List<Long> free =
        trainerIds.stream()
            .filter(
                id ->
                    conflicts.stream()
                        .noneMatch(hit -> hit.ofTrainer() && id.equals(hit.resourceId())))
            .toList();
    boolean venueTaken = conflicts.stream().anyMatch(Conflict::ofVenue);
    return new LessonDraft(title, courseId, start, end, free, venueTaken ? null : venueId, version);
  }
}
