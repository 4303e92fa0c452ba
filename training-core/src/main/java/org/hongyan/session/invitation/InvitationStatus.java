package org.hongyan.session.invitation;

/** Where an invitation stands. Only {@link #INVITED} can still be answered. */
public enum InvitationStatus {
  INVITED,
  ACCEPTED,
  DECLINED,
  /** Nobody answered in time. */
  EXPIRED,
  /** Taken back by the office, or because the lesson is no more. */
  WITHDRAWN,
  /** The lesson was moved, and the trainer asked anew. */
  SUPERSEDED
}
