package org.hongyan.ledger.reading.sheet;

/** Column letters and their numbers, counted from 0. */
public final class Columns {

  /** Columns beyond this one are not looked at. */
  public static final int MOST = 256;

  private Columns() {}

  public static String letter(int index) {
    var letters = new StringBuilder();
    for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /** The number of the column that a reference such as {@code AB12} begins with, or -1. */
  static int index(String reference) {
    int index = 0;
    for (int i = 0; i < reference.length() && i < 3; i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      index = index * 26 + (c - 'A' + 1);
    }
    return index - 1;
  }
}
