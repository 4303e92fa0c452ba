package org.hongyan.registration;

/** Whether taking part is allowed; independent of the seat. */
public enum Approval {
  NOT_REQUIRED,
  PENDING,
  APPROVED,
  REJECTED
}
