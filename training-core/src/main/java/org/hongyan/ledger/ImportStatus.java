package org.hongyan.ledger;

/** Where an uploaded ledger stands. */
public enum ImportStatus {
  /** Columns that a ledger needs were not found; the organiser is to name them. */
  UNMAPPED,
  /** Read and compared; nothing written. */
  PREVIEWED,
  APPLIED,
  TAKEN_BACK
}
