package org.hongyan.privacy;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A request as lists and answers show it.
 *
 * @param name of the person; a surrogate once the data was deleted
 * @param wish numbers masked
 * @param calendarKnown whether the holidays up to the last day are; else it was reckoned by
 *     weekdays
 * @param reason of a refusal
 */
public record PrivacyRequestView(
    Long id,
    Long personId,
    String name,
    RequestKind kind,
    String wish,
    RequestSource source,
    String divisionCode,
    Instant receivedAt,
    LocalDate dueOn,
    boolean calendarKnown,
    Urgency urgency,
    RequestState state,
    Instant decidedAt,
    String decidedBy,
    String reason,
    int version) {

  public boolean open() {
    return state == RequestState.OPEN;
  }
}
