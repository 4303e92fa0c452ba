package org.hongyan.reference;

/** A row of reference data; its key never changes. */
public interface ReferenceRow {

  /** Counts the changes, so that nobody overwrites what somebody else has just changed. */
  int version();
}
