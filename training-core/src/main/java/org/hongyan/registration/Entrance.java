package org.hongyan.registration;

/** By which way somebody comes into a class. */
enum Entrance {
  /** By the public form, without an account; a private link leads them back. */
  FORM,
  /** By the own account. */
  ACCOUNT,
  /** Named by an office, which may also name who was rejected before. */
  OFFICE
}
