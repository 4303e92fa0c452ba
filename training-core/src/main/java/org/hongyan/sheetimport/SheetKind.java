package org.hongyan.sheetimport;

/** What a sheet lists. */
public enum SheetKind {
  COURSES,
  VENUES,
  TRAINERS,
  /** People for a class; only {@link Nominations} knows for which. */
  REGISTRATIONS;

  /** Whether a sheet of this kind means something without a class. */
  public boolean general() {
    return this != REGISTRATIONS;
  }
}
