package org.hongyan.ledger.reading;

/** What a ledger lists: persons, or only how many came. */
public enum LedgerKind {
  ROSTER,
  HEAD_COUNT
}
