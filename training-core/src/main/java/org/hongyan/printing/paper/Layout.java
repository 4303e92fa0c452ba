package org.hongyan.printing.paper;

/**
 * Measures of GB/T 9704-2012 for A4: 37 mm above, 28 mm at the binding edge, a type area of 156 by
 * 225 mm with 22 lines of 28 characters in size 3 (16 pt). Lengths in twentieths of a point.
 */
final class Layout {

  static final int PAGE_WIDTH = 11_906;
  static final int PAGE_HEIGHT = 16_838;
  static final int TOP = 2_098;
  static final int LEFT = 1_588;
  static final int RIGHT = 1_474;
  static final int BOTTOM = 1_984;
  static final int TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT;

  /** 225 mm by 22 lines. */
  static final int LINE = 579;

  /** Of titles, whose characters are larger. */
  static final int TITLE_LINE = 700;

  /** From the lower edge of the paper to the page number. */
  static final int FOOT = 1_400;

  /** In points: size 3. */
  static final int TEXT_SIZE = 16;

  /** In points: size 2. */
  static final int TITLE_SIZE = 22;

  /** In points: small size 4, for what stands in tables. */
  static final int TABLE_SIZE = 12;

  /** In points: size 4, for page numbers. */
  static final int FOOT_SIZE = 14;

  /** What 28 characters of 16 points are too wide for 156 mm, shared out among them. */
  static final int CHARACTER_SPACE = -5;

  static final int TALL_ROW = 620;
  static final int LOW_ROW = 400;

  private Layout() {}
}
