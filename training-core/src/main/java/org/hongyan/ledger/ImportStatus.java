package org.hongyan.ledger;

/** Where an uploaded ledger stands. */
public enum ImportStatus {
  /** Read and compared; nothing written. */
  PREVIEWED,
  APPLIED,
  TAKEN_BACK
}
