package org.hongyan.registration;

/** Who decides next on a registration that waits for approval. */
public enum ApprovalStage {
  /** The trainee's own organisation. */
  ORGANISATION,
  /** The organiser of the class. */
  ORGANISER
}
