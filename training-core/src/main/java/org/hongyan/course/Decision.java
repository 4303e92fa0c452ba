package org.hongyan.course;

import static org.hongyan.shared.Words.orNull;

import java.time.LocalDate;

/**
 * What is said with a step of the way to approval and out of it.
 *
 * @param document the decision that approves, such as its number; asked for when approving
 * @param date of the approval or retirement; today where null
 * @param reason asked for when handing back and retiring
 * @param version of the state that was seen; null takes whatever is kept
 */
public record Decision(String document, LocalDate date, String reason, Integer version) {

  public Decision {
    document = orNull(document);
    reason = orNull(reason);
  }
}
