package org.hongyan.sheetimport;

import java.util.List;
import java.util.Locale;
import org.hongyan.shared.Texts;

/**
 * Why a row is refused; a row may have several.
 *
 * @param row the sheet's number of the row
 * @param column the column's letter, empty where the whole row is meant
 * @param header the words above the column
 * @param code the rule; its text is {@code rules.<code>} filled with {@code args}
 * @param value as the file holds it
 */
public record SheetError(
    int row, String column, String header, String code, String value, List<Object> args) {

  /** The reason in words. */
  public String message(Locale locale) {
    return Texts.text(locale, "rules." + code, args.toArray());
  }
}
