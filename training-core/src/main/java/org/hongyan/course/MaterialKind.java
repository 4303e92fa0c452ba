package org.hongyan.course;

/** What a material is: textbook, lecture notes, or a handbook that is handed out. */
public enum MaterialKind {
  TEXTBOOK,
  LECTURE_NOTES,
  HANDBOOK
}
