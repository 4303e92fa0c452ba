package org.hongyan.sheetimport;

/** What a row would do. */
public enum Change {
  NEW,
  CHANGED,
  SAME
}
