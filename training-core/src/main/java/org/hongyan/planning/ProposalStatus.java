package org.hongyan.planning;

/** Where a proposal stands; everything but {@link #DRAFTED} can be changed and solved again. */
public enum ProposalStatus {
  OPEN,
  SOLVING,
  /** The solver had all its time, or found nothing better. */
  SOLVED,
  /** Stopped by somebody, or cut by a restart; the best plan until then is kept. */
  STOPPED,
  /** Its classes are sessions now. */
  DRAFTED
}
