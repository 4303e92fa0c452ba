package org.hongyan.session.invitation;

/**
 * Something of an invitation that somebody should be told.
 *
 * @param invitedBy account of who sent the first one; null for the product itself
 * @param token of a new private link for the trainer; null where there is nothing to answer
 * @param next who is asked next; null where nobody is
 */
public record InvitationEvent(
    Kind kind, InvitationView invitation, Long invitedBy, String token, String next) {

  /** What happened, and who is told. */
  public enum Kind {
    /** For the trainer. */
    ASKED,
    /** For the trainer. */
    REMINDED,
    /** For the trainer: need not be answered any more, or the acceptance has ended. */
    WITHDRAWN,
    /** For the trainer who accepted: the lesson is held at another time. */
    MOVED,
    /** For the office. */
    ACCEPTED,
    /** For the office, with who is asked next. */
    DECLINED,
    /** For the office, with who is asked next. */
    EXPIRED,
    /** For the office: the lesson was moved, and nobody who was to be asked can come then. */
    UNFILLED;

    /** Whether the trainer is told; else the office is. */
    public boolean forTrainer() {
      return this == ASKED || this == REMINDED || this == WITHDRAWN || this == MOVED;
    }
  }
}
