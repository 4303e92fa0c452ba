package org.hongyan.planning;

import java.time.LocalDate;
import org.hongyan.subject.Level;

/**
 * A wanted class as the organiser changes it; owner and level stay.
 *
 * @param days 1 to 10
 * @param subjectCode null where any trainer will do
 * @param month 1 to 12 where one is preferred, else null
 * @param deadline last day on which it may end; null for none
 * @param startDate null leaves it to the solver, and so with venue and trainer
 * @param pinned whether the solver leaves it where it is
 * @param version of the proposal, as it was seen
 */
public record ClassDraft(
    String title,
    String typeCode,
    Integer days,
    Integer capacity,
    String subjectCode,
    Level subjectLevel,
    Integer month,
    LocalDate deadline,
    LocalDate startDate,
    Long venueId,
    Long trainerId,
    Boolean pinned,
    Integer version) {

  boolean placed() {
    return startDate != null && venueId != null && trainerId != null;
  }
}
