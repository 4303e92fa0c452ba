package org.hongyan.printing;

/** What can be printed for a class. */
public enum PaperKind {
  /** Training notice (培训通知). */
  NOTICE,
  /** Timetable (课程表). */
  TIMETABLE,
  /** Sign-in sheet of each day (签到表). */
  SIGN_IN,
  /** Invitation of each trainer (授课邀请函). */
  INVITATION,
  /** Receipt of honoraria, to be signed (讲课费签收单). */
  HONORARIUM
}
