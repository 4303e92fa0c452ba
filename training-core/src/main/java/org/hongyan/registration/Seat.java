package org.hongyan.registration;

/** Whether there is a seat; independent of the approval. */
public enum Seat {
  NONE,
  CONFIRMED,
  WAITING,
  OFFERED,
  CANCELLED
}
