package org.hongyan.sheetimport;

/** What a sheet lists. */
public enum SheetKind {
  COURSES,
  VENUES,
  TRAINERS
}
