package org.hongyan.session;

import java.time.Instant;
import java.util.List;

/**
 * On which terms a class takes people in; each may be left open.
 *
 * @param organisationApproval whether the trainee's own organisation decides first
 * @param traineeConflicts refused where null
 * @param offerHours working hours for which a seat that fell free is offered to the next one who
 *     waits; null gives it at once
 * @param cancellationClosesAt until when trainees may cancel; null means until it begins
 * @param audienceDivisions whose people are admitted; none means those of all divisions
 * @param prerequisiteCourseIds courses each of which must have been completed before
 */
public record AdmissionTerms(
    Boolean organisationApproval,
    TraineeConflicts traineeConflicts,
    Integer offerHours,
    Instant cancellationClosesAt,
    List<String> audienceDivisions,
    List<Long> prerequisiteCourseIds) {

  /** The usual ones. */
  public static final AdmissionTerms USUAL = new AdmissionTerms(null, null, null, null, null, null);

  public AdmissionTerms {
    audienceDivisions = audienceDivisions == null ? List.of() : List.copyOf(audienceDivisions);
    prerequisiteCourseIds =
        prerequisiteCourseIds == null ? List.of() : List.copyOf(prerequisiteCourseIds);
  }

  /** The same with another end of cancelling. */
  AdmissionTerms cancellableUntil(Instant closesAt) {
    return new AdmissionTerms(
        organisationApproval,
        traineeConflicts,
        offerHours,
        closesAt,
        audienceDivisions,
        prerequisiteCourseIds);
  }
}
