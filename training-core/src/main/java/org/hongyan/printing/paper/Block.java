package org.hongyan.printing.paper;

import java.util.List;

/** A part of a paper, from top to bottom. */
public sealed interface Block {

  /** How a line of text stands on the page, as GB/T 9704-2012 has it. */
  enum Style {
    /** Number of the document, in the middle. */
    NUMBER,
    /** Large, in the middle. */
    TITLE,
    /** Small, in the middle. */
    SUBTITLE,
    /** From the left edge, without indent. */
    FLUSH,
    /** A numbered line above some text. */
    HEADING,
    /** Text, its first line indented by two characters. */
    BODY,
    /** Issuer and date, at the right. */
    SIGNATURE
  }

  /** Some text of one style. */
  record Line(Style style, String text) implements Block {}

  /**
   * A table whose head stands again on each page.
   *
   * @param widths of the columns, in proportion
   * @param tall whether its rows leave room to write by hand
   */
  record Table(List<String> head, List<Integer> widths, List<List<String>> rows, boolean tall)
      implements Block {
    public Table {
      head = List.copyOf(head);
      widths = List.copyOf(widths);
      rows = List.copyOf(rows);
    }

    /** Width of a column as a share of {@code whole}. */
    int share(int column, int whole) {
      int sum = widths.stream().mapToInt(Integer::intValue).sum();
      return whole * widths.get(column) / sum;
    }
  }

  /** What follows begins on a new page. */
  record NewPage() implements Block {}
}
