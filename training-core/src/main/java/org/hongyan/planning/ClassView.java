package org.hongyan.planning;

import java.time.LocalDate;
import java.util.List;
import org.hongyan.planning.solving.Explanation.Reason;
import org.hongyan.session.SessionLevel;
import org.hongyan.subject.Level;

/**
 * A class of a proposal.
 *
 * @param endDate its last day; null before it has a place
 * @param sessionId the session that was made of it
 * @param asked people who wanted its subject when it was proposed
 * @param waiting people who waited in queues of classes of its subject then
 * @param reasons the rules that it breaches where it is
 */
public record ClassView(
    int number,
    String title,
    String typeCode,
    SessionLevel level,
    String divisionCode,
    int days,
    int capacity,
    String subjectCode,
    Level subjectLevel,
    Integer month,
    LocalDate deadline,
    LocalDate startDate,
    LocalDate endDate,
    Long venueId,
    String venue,
    Long trainerId,
    String trainer,
    boolean pinned,
    Long sessionId,
    int asked,
    int waiting,
    List<Reason> reasons) {

  /** The same as a draft, pinned or not. */
  public ClassDraft draft(boolean pin, int version) {
    return new ClassDraft(
        title,
        typeCode,
        days,
        capacity,
        subjectCode,
        subjectLevel,
        month,
        deadline,
        startDate,
        venueId,
        trainerId,
        pin,
        version);
  }
}
