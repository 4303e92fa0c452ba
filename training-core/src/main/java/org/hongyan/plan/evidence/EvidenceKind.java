package org.hongyan.plan.evidence;

/** What a row behind a figure is. */
public enum EvidenceKind {
  PERSON_TIME,
  /** A head count without a roster; beside the figure, not in it. */
  HEAD_COUNT,
  SESSION,
  /** A closed class without a roster; beside the figure, not in it. */
  SESSION_WITHOUT_ROSTER,
  REPORTED_VALUE,
  /** An entry of a list that counts on the day: a base, a course, a material. */
  LIST_ENTRY
}
