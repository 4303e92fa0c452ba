package org.hongyan.audit;

/** Follows the chain link by link and remembers where it first breaks. */
final class ChainWalk {

  private long position;
  private long events;
  private String previous = Chain.START;
  private Long firstBroken;

  void step(AuditEvent event) {
    events++;
    boolean follows =
        event.sequence() == position + 1
            && event.previousHash().equals(previous)
            && event.hash().equals(Chain.hash(event));
    if (!follows && firstBroken == null) {
      firstBroken = Math.min(event.sequence(), position + 1);
    }
    position = event.sequence();
    previous = event.hash();
  }

  boolean intact() {
    return firstBroken == null;
  }

  long position() {
    return position;
  }

  /** Ends the walk at the head that the database keeps: an event cut off at the end shows here. */
  Verification arriveAt(long lastSequence, String lastHash) {
    if (firstBroken == null && (position != lastSequence || !previous.equals(lastHash))) {
      firstBroken = position == lastSequence ? position : position + 1;
    }
    return new Verification(intact(), events, firstBroken, lastHash);
  }
}
