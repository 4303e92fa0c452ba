package org.hongyan.privacy;

/** What somebody asks about their own data. */
public enum RequestKind {
  /** Of name or number, which a paper proves. */
  CORRECTION,
  /** Of all that is kept. */
  COPY,
  /** The end of the account; what is on record stays. */
  ACCOUNT_CLOSURE,
  /** The end of all that says who it is, the account included. */
  DELETION;

  /** Whether granting it takes something away for good. */
  public boolean destroys() {
    return this == ACCOUNT_CLOSURE || this == DELETION;
  }
}
