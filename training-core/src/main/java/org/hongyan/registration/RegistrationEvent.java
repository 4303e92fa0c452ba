package org.hongyan.registration;

/**
 * Something of a registration that the trainee should be told; fired within the transaction.
 *
 * @param token of a new private link to its page; null where none was made
 * @param newcomer whether the person was entered with it, so that they have no account yet
 */
public record RegistrationEvent(
    Kind kind, RegistrationView registration, String token, boolean newcomer) {

  /** What happened. */
  public enum Kind {
    /** Came in and waits for approval. */
    RECEIVED,
    /** Came in and has a seat. */
    CONFIRMED,
    /** Came in, or was approved, and is in the queue. */
    WAITING,
    /** Was approved and has a seat. */
    APPROVED,
    REJECTED,
    /** A seat fell free, and is kept until a moment. */
    OFFERED,
    /** The time to take the offered seat is over; the registration has ended. */
    OFFER_EXPIRED,
    /** A seat fell free and was given. */
    PROMOTED,
    /** Was cancelled by the trainee or the office. */
    CANCELLED,
    /** Ended because the class will not take place. */
    SESSION_CANCELLED
  }
}
