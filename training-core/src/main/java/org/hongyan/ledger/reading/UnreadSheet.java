package org.hongyan.ledger.reading;

import java.util.List;

/**
 * A sheet that looks like a ledger and was not read.
 *
 * @param code of the reason, whose text is {@code rules.<code>} with the sheet's name and what is
 *     missing
 * @param missing the best names of the columns that it lacks
 */
public record UnreadSheet(String name, String code, List<String> missing) {

  /** It lists head counts beside sheets that list people, who must not be counted twice. */
  public static final String OTHER_KIND = "SHEET_OF_OTHER_KIND";

  /** Some of the columns that a ledger needs are not there. */
  public static final String INCOMPLETE = "SHEET_HEADER_INCOMPLETE";

  /** It is hidden in the workbook. */
  public static final String HIDDEN = "SHEET_HIDDEN";

  /** What fills the reason's text. */
  public Object[] textArguments() {
    return new Object[] {name, String.join("\u3001", missing)};
  }
}
