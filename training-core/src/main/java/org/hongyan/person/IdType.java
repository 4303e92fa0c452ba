package org.hongyan.person;

/** The kind of document that a person's number is from. */
public enum IdType {
  /** Resident identity card, GB 11643-1999. */
  RESIDENT_ID,
  /** Passport or a permit of Hong Kong, Macao or Taiwan residents. */
  OTHER_DOCUMENT,
  /** No number known. */
  NONE
}
