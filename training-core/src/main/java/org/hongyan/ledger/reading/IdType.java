package org.hongyan.ledger.reading;

/** By which paper a person is known; only the citizen's number has a check digit. */
public enum IdType {
  RESIDENT_ID,
  OTHER
}
