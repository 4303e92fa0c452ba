package org.hongyan.registration;

import java.util.Locale;

/** How a registration stands, in one word: approval and seat taken together. */
public enum Standing {
  /** Somebody still has to approve it. */
  PENDING,
  /** It waits for a seat. */
  WAITING,
  /** A seat is kept for it, which it has to accept. */
  OFFERED,
  /** It has a seat. */
  CONFIRMED,
  /** It was not admitted. */
  REJECTED,
  /** It was given up. */
  CANCELLED;

  /** What approval and seat amount to; a cancellation ends everything before it. */
  public static Standing of(Approval approval, Seat seat) {
    if (seat == Seat.CANCELLED) {
      return CANCELLED;
    }
    if (approval == Approval.REJECTED) {
      return REJECTED;
    }
    return switch (seat) {
      case CONFIRMED -> CONFIRMED;
      case WAITING -> WAITING;
      case OFFERED -> OFFERED;
      default -> PENDING;
    };
  }

  /** As keys of texts and classes of styles have it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
