package org.hongyan.printing.paper;

/**
 * Typefaces of official papers by the names under which word processors know them in any language.
 * Only names: the typefaces themselves are licensed, and {@code font-table.xml} says what may stand
 * in for them.
 */
enum Typeface {
  /** Fangsong, for text. */
  TEXT("FangSong"),
  /** Heiti, for headings of the first rank. */
  HEADING("SimHei"),
  /** Xiaobiaosong, for titles. */
  TITLE("FZXiaoBiaoSong-B05S");

  private final String family;

  Typeface(String family) {
    this.family = family;
  }

  String family() {
    return family;
  }

  static Typeface of(Block.Style style) {
    return switch (style) {
      case TITLE -> TITLE;
      case HEADING -> HEADING;
      case NUMBER, SUBTITLE, FLUSH, BODY, SIGNATURE -> TEXT;
    };
  }
}
