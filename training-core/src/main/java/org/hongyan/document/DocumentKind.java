package org.hongyan.document;

/** What a file is to its owner. */
public enum DocumentKind {
  /** The decision that approved or recognised it. */
  DECISION,
  SYLLABUS,
  /** The text of a textbook or of lecture notes. */
  TEXT,
  SLIDES,
  CV,
  CERTIFICATE,
  OTHER
}
