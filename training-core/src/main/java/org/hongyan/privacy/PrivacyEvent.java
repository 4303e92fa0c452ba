package org.hongyan.privacy;

import java.time.LocalDate;

/**
 * Something of a request that the person should be told; fired within the transaction, of a
 * deletion before anything is taken out.
 *
 * @param reason of a refusal; else null
 */
public record PrivacyEvent(
    Step step, long requestId, RequestKind kind, long personId, LocalDate dueOn, String reason) {

  /** What happened. */
  public enum Step {
    RECEIVED,
    GRANTED,
    REFUSED
  }
}
